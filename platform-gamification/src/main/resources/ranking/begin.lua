-- Begins to build boards beside those that are read, unless somebody else is at it and has been heard of lately.
local head = KEYS[1]
local now = tonumber(redis.call('TIME')[1])
local beat = tonumber(redis.call('HGET', head, 'beat') or '0')
if redis.call('HEXISTS', head, 'building') == 1 and now - beat < tonumber(ARGV[3]) then
    return 0
end
redis.call('HSET', head, 'building', ARGV[1], 'beat', now)
redis.call('HSET', head .. ':' .. ARGV[1] .. ':meta', 'complete', ARGV[2])
redis.call('SADD', head .. ':generations', ARGV[1])
return 1
