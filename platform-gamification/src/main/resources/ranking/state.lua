-- Until which transaction the boards that are read are complete, or from now on are; nothing where there are none.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current')
if not current then
    return false
end
local meta = head .. ':' .. current .. ':meta'
if ARGV[1] ~= '' then
    redis.call('HSET', meta, 'complete', ARGV[1])
end
return redis.call('HGET', meta, 'complete')
