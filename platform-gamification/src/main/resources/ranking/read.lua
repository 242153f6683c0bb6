-- Answers questions about the boards that are read, as many as were asked at the same moment; nothing where there are no
-- boards. A question has six words: what is asked, the stamp of the period, the board, and three that depend on the first.
-- An answer tells how many there are on the board, when its points last changed, where the stretch begins, how many have
-- more than the first of it, and the stretch; all in one word, which costs both sides less than many.
local call, concat, number = redis.call, table.concat, tonumber
local head = KEYS[1]
local current = call('HGET', head, 'current')
if not current then
    return false
end
local base = head .. ':' .. current .. ':'
local stamps = {}

local function told(board, stamp, from, rows)
    local at = stamps[stamp]
    if not at then
        at = call('HGET', base .. 'stamps', stamp) or ''
        stamps[stamp] = at
    end
    local before = from > 0 and rows[2] and call('ZCOUNT', board, '-inf', '(' .. rows[2]) or 0
    return concat({call('ZCARD', board), at, from, before, concat(rows, '|')}, '|')
end

local asked = {}

-- From a position, or from so many below a score.
function asked.page(board, stamp, top, shown, size)
    local from = number(shown)
    if top ~= '' then
        from = from + call('ZCOUNT', board, '-inf', '(-' .. top)
    end
    return told(board, stamp, from, call('ZRANGE', board, from, from + number(size) - 1, 'WITHSCORES'))
end

-- Somebody's place and who is next to it; no rows for who is not on the board.
function asked.around(board, stamp, member, reach)
    local position = call('ZRANK', board, member)
    if not position then
        return told(board, stamp, 0, {})
    end
    local from = math.max(0, position - number(reach))
    return told(board, stamp, from, call('ZRANGE', board, from, position + number(reach), 'WITHSCORES'))
end

local answers = {}
for i = 1, #ARGV, 6 do
    answers[#answers + 1] = asked[ARGV[i]](base .. ARGV[i + 2], ARGV[i + 1], ARGV[i + 3], ARGV[i + 4], ARGV[i + 5])
end
return answers
