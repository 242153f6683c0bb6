-- The boards there are, read or being built.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current') or ARGV[1]
return redis.call('SUNION', head .. ':' .. ARGV[1] .. ':sets', head .. ':' .. current .. ':sets')
