-- From here on what was built is what is read, unless somebody else has begun to build meanwhile.
local head = KEYS[1]
if redis.call('HGET', head, 'building') ~= ARGV[1] then
    return 0
end
local now = redis.call('TIME')
redis.call('HSET', head, 'current', ARGV[1], 'built', now[1] .. string.format('%03d', math.floor(now[2] / 1000)))
redis.call('HDEL', head, 'building', 'beat')
return 1
