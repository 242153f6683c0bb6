-- Puts entries on the boards, each with all it has, unless a newer state of it is there already. What it had and has no
-- more, it loses. Into the boards that are read and those that are being built beside them, or only into the latter.
-- Answers for each entry whether it was news; nothing where there are no boards.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current')
local building = redis.call('HGET', head, 'building')
local into = {}
if ARGV[1] == '' then
    into = {current or building, current and building or nil}
elseif ARGV[1] == building then
    into = {building}
    redis.call('HSET', head, 'beat', redis.call('TIME')[1])
end
if not into[1] then
    return false
end

local function put(generation, entry)
    local base = head .. ':' .. generation .. ':'
    local known = redis.call('HGET', base .. 'state', entry.field)
    known = known and cmsgpack.unpack(known)
    if known and known[1] > entry.version then
        return 0
    end
    local kept = {}
    for _, set in ipairs(entry.sets) do
        kept[set[1]] = true
    end
    if known then
        for _, period in ipairs(known[4]) do
            for _, scope in ipairs(known[3]) do
                local set = known[2] .. ':' .. period .. ':' .. scope
                if not kept[set] then
                    redis.call('ZREM', base .. set, entry.member)
                end
            end
        end
    end
    for _, set in ipairs(entry.sets) do
        if redis.call('ZADD', base .. set[1], set[2], entry.member) == 1 then
            redis.call('SADD', base .. 'sets', set[1])
        end
    end
    for stamp, at in pairs(entry.stamps) do
        local last = redis.call('HGET', base .. 'stamps', stamp)
        if not last or tonumber(last) < tonumber(at) then
            redis.call('HSET', base .. 'stamps', stamp, at)
        end
    end
    redis.call('HSET', base .. 'state', entry.field,
        cmsgpack.pack({entry.version, entry.board, entry.scopes, entry.periods}))
    return (known and known[1] == entry.version) and 0 or 1
end

local position = 2
local function take()
    position = position + 1
    return ARGV[position - 1]
end

local answers = {}
while position <= #ARGV do
    local entry = {field = take(), member = take(), version = tonumber(take()), board = take(),
        scopes = {}, periods = {}, sets = {}, stamps = {}}
    for i = 1, tonumber(take()) do
        entry.scopes[i] = take()
    end
    for _ = 1, tonumber(take()) do
        local period, points, at = take(), tonumber(take()), take()
        entry.stamps[(entry.board == 'TEAMS' and 'TEAMS:' or '') .. period] = at
        if points > 0 and #entry.scopes > 0 then
            entry.periods[#entry.periods + 1] = period
            for _, scope in ipairs(entry.scopes) do
                -- Below nothing, so that the order within a tie is that of the members.
                entry.sets[#entry.sets + 1] = {entry.board .. ':' .. period .. ':' .. scope, -points}
            end
        end
    end
    local news = 0
    for _, generation in ipairs(into) do
        local one = put(generation, entry)
        if generation == into[1] then
            news = one
        end
    end
    answers[#answers + 1] = news
end
return answers
