-- From here on what was built is what is read, unless somebody else has begun to build meanwhile.
local head = KEYS[1]
if redis.call('HGET', head, 'building') ~= ARGV[1] then
    return 0
end
redis.call('HSET', head, 'current', ARGV[1])
redis.call('HDEL', head, 'building', 'beat')
return 1
