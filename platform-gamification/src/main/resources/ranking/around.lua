-- Somebody's place on a board and who is next to it, as a stretch like any other; empty for who is not on it.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current')
if not current then
    return false
end
local base = head .. ':' .. current .. ':'
local board = base .. ARGV[2]
local total = redis.call('ZCARD', board)
local stamp = redis.call('HGET', base .. 'stamps', ARGV[1]) or ''
local position = redis.call('ZRANK', board, ARGV[3])
if not position then
    return {{total, stamp, 0, 0, {}}}
end
local from = math.max(0, position - tonumber(ARGV[4]))
local rows = redis.call('ZRANGE', board, from, position + tonumber(ARGV[4]), 'WITHSCORES')
return {{total, stamp, from, redis.call('ZCOUNT', board, '-inf', '(' .. rows[2]), rows}}
