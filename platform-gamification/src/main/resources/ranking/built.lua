-- When the boards that are read were done, in milliseconds, or nothing; and whether others are being built by somebody who
-- has been heard of lately.
local head = KEYS[1]
local now = tonumber(redis.call('TIME')[1])
local beat = tonumber(redis.call('HGET', head, 'beat') or '0')
local building = redis.call('HEXISTS', head, 'building') == 1 and now - beat < tonumber(ARGV[1])
return {redis.call('HGET', head, 'built') or '', building and 1 or 0}
