-- Puts entries on the boards, each with all it has, unless a newer state of it is there already. What it had and has no
-- more, it loses. Into the boards that are read and those that are being built beside them, or only into the latter.
-- Answers for each entry whether it was news, and on how many boards those that were none stood otherwise, which nobody
-- should have brought about; nothing where there are no boards. What goes to the same place goes there
-- together, because asking Redis costs more than what is asked: no entry may come twice in one call.
local call, number = redis.call, tonumber
local head = KEYS[1]
local current = call('HGET', head, 'current')
local building = call('HGET', head, 'building')
local into = {}
if ARGV[1] == '' then
    into = {current or building, current and building or nil}
elseif ARGV[1] == building then
    into = {building}
    call('HSET', head, 'beat', call('TIME')[1])
end
if not into[1] then
    return false
end

local position = 2
local function take()
    position = position + 1
    return ARGV[position - 1]
end

-- The words of each entry, and when the points of a period changed last among them.
local entries, fields, stamps = {}, {}, {}
while position <= #ARGV do
    local entry = {field = take(), member = take(), version = number(take()), board = take(),
        scopes = {}, periods = {}, points = {}}
    for i = 1, number(take()) do
        entry.scopes[i] = take()
    end
    for _ = 1, number(take()) do
        local period, points, at = take(), number(take()), number(take())
        local stamp = entry.board == 'TEAMS' and 'TEAMS:' .. period or period
        if not stamps[stamp] or stamps[stamp] < at then
            stamps[stamp] = at
        end
        if points > 0 and #entry.scopes > 0 then
            entry.periods[#entry.periods + 1] = period
            -- Below nothing, so that the order within a tie is that of the members.
            entry.points[#entry.points + 1] = -points
        end
    end
    entries[#entries + 1] = entry
    fields[#fields + 1] = entry.field
end
if #entries == 0 then
    return {{}, 0}
end

-- What is to be done with each set of a generation: in the order of a command's words.
local function adding(all, set)
    local words = all[set]
    if not words then
        words = {}
        all[set] = words
    end
    return words
end

local function lose(known, entry, removed)
    local kept = {}
    for _, period in ipairs(entry.periods) do
        kept[period] = true
    end
    local scopes = {}
    for _, scope in ipairs(entry.scopes) do
        scopes[scope] = entry.board == known[2]
    end
    for _, period in ipairs(known[4]) do
        for _, scope in ipairs(known[3]) do
            if not (scopes[scope] and kept[period]) then
                local words = adding(removed, known[2] .. ':' .. period .. ':' .. scope)
                words[#words + 1] = entry.member
            end
        end
    end
end

local function gain(entry, added)
    for i, period in ipairs(entry.periods) do
        local prefix = entry.board .. ':' .. period .. ':'
        for _, scope in ipairs(entry.scopes) do
            local words = adding(added, prefix .. scope)
            words[#words + 1] = entry.points[i]
            words[#words + 1] = entry.member
        end
    end
end

local function put(generation)
    local base = head .. ':' .. generation .. ':'
    local news, states, added, again, removed = {}, {}, {}, {}, {}
    local before = call('HMGET', base .. 'state', unpack(fields))
    for i, entry in ipairs(entries) do
        local known = before[i] and cmsgpack.unpack(before[i])
        news[i] = 0
        if not known or known[1] <= entry.version then
            if known then
                lose(known, entry, removed)
            end
            if known and known[1] == entry.version then
                gain(entry, again)
            else
                gain(entry, added)
                news[i] = 1
                states[#states + 1] = entry.field
                states[#states + 1] = cmsgpack.pack({entry.version, entry.board, entry.scopes, entry.periods})
            end
        end
    end
    for set, members in pairs(removed) do
        call('ZREM', base .. set, unpack(members))
    end
    local sets = {}
    for set, words in pairs(added) do
        if call('ZADD', base .. set, unpack(words)) > 0 then
            sets[#sets + 1] = set
        end
    end
    local wrong = 0
    for set, words in pairs(again) do
        local changed = call('ZADD', base .. set, 'CH', unpack(words))
        if changed > 0 then
            wrong = wrong + changed
            sets[#sets + 1] = set
        end
    end
    -- After some years somebody is on more boards than a call takes words.
    for from = 1, #sets, 1000 do
        call('SADD', base .. 'sets', unpack(sets, from, math.min(from + 999, #sets)))
    end
    if #states > 0 then
        call('HSET', base .. 'state', unpack(states))
    end
    for stamp, at in pairs(stamps) do
        local last = call('HGET', base .. 'stamps', stamp)
        if not last or number(last) < at then
            call('HSET', base .. 'stamps', stamp, string.format('%.0f', at))
        end
    end
    return {news, wrong}
end

local answer
for _, generation in ipairs(into) do
    local one = put(generation)
    answer = answer or one
end
return answer
