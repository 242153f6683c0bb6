-- Answers questions about the boards that are read, as many as were asked at the same moment; nothing where there are no
-- boards. A question has six words: what is asked, the stamp of the period, the board, and three that depend on the first.
-- An answer tells how many there are on the board, when its points last changed, where the stretch begins, how many have
-- more than the first of it, and the stretch; all in one word, which costs both sides less than many.
local call, concat, number, max = redis.call, table.concat, tonumber, math.max
local head = KEYS[1]
local current = call('HGET', head, 'current')
if not current then
    return false
end
local base = head .. ':' .. current .. ':'

-- A board is looked at once for everybody who asks about it at this moment.
local keys, heads = {}, {}
local function key(name, stamp)
    local one = keys[name]
    if not one then
        one = base .. name
        keys[name] = one
        heads[one] = call('ZCARD', one) .. '|' .. (call('HGET', base .. 'stamps', stamp) or '') .. '|'
    end
    return one
end

local function told(board, from, rows)
    local first = rows[2]
    local before = from > 0 and first and call('ZCOUNT', board, '-inf', '(' .. first) or 0
    rows[0] = heads[board] .. from .. '|' .. before
    return first and concat(rows, '|', 0) or rows[0] .. '|'
end

local asked = {}

-- From a position, or from so many below a score.
function asked.page(board, top, shown, size)
    local from = number(shown)
    if top ~= '' then
        from = from + call('ZCOUNT', board, '-inf', '(-' .. top)
    end
    return told(board, from, call('ZRANGE', board, from, from + number(size) - 1, 'WITHSCORES'))
end

-- Somebody's place and who is next to it; no rows for who is not on the board.
function asked.around(board, member, reach)
    local position = call('ZRANK', board, member)
    if not position then
        return told(board, 0, {})
    end
    local from = max(0, position - reach)
    return told(board, from, call('ZRANGE', board, from, position + reach, 'WITHSCORES'))
end

local answers = {}
for i = 1, #ARGV, 6 do
    answers[#answers + 1] = asked[ARGV[i]](key(ARGV[i + 2], ARGV[i + 1]), ARGV[i + 3], ARGV[i + 4], ARGV[i + 5])
end
return answers
