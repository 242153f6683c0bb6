-- Throws away a little of the boards that are neither read nor being built. Answers whether something is left.
local head = KEYS[1]
local current = redis.call('HGET', head, 'current')
local building = redis.call('HGET', head, 'building')
for _, generation in ipairs(redis.call('SMEMBERS', head .. ':generations')) do
    if generation ~= current and generation ~= building then
        local base = head .. ':' .. generation .. ':'
        local sets = redis.call('SPOP', base .. 'sets', ARGV[1])
        for _, set in ipairs(sets) do
            redis.call('UNLINK', base .. set)
        end
        if #sets == 0 then
            redis.call('UNLINK', base .. 'state', base .. 'stamps', base .. 'meta')
            redis.call('SREM', head .. ':generations', generation)
        end
        return 1
    end
end
return 0
