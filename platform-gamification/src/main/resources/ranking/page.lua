-- A stretch of each of some boards: how many there are on it, when its points last changed, where the stretch begins, how
-- many have more than the first of it, and the stretch. From a position, or from so many below a score.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current')
if not current then
    return false
end
local base = head .. ':' .. current .. ':'
local answer = {}
for i = 5, #ARGV do
    local board = base .. ARGV[i]
    local from = tonumber(ARGV[3])
    if ARGV[2] ~= '' then
        from = from + redis.call('ZCOUNT', board, '-inf', '(-' .. ARGV[2])
    end
    local rows = redis.call('ZRANGE', board, from, from + tonumber(ARGV[4]) - 1, 'WITHSCORES')
    local before = rows[2] and redis.call('ZCOUNT', board, '-inf', '(' .. rows[2]) or 0
    answer[#answer + 1] = {redis.call('ZCARD', board), redis.call('HGET', base .. 'stamps', ARGV[1]) or '', from, before, rows}
end
return answer
