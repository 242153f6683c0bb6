-- Compares a stretch of one board as it is read with the same board as it was built anew, and the other way round.
-- Answers how long the longer one is, and who differs.
local head, board = KEYS[1], ARGV[2]
local current = redis.call('HGET', head, 'current')
if not current then
    return {0, {}}
end
local mine = head .. ':' .. current .. ':' .. board
local other = head .. ':' .. ARGV[1] .. ':' .. board
local first, last = tonumber(ARGV[3]), tonumber(ARGV[3]) + tonumber(ARGV[4]) - 1
local differing = {}
local seen = {}
local function compare(one, another)
    local rows = redis.call('ZRANGE', one, first, last, 'WITHSCORES')
    for i = 1, #rows, 2 do
        if redis.call('ZSCORE', another, rows[i]) ~= rows[i + 1] and not seen[rows[i]] then
            seen[rows[i]] = true
            differing[#differing + 1] = rows[i]
        end
    end
end
compare(mine, other)
compare(other, mine)
return {math.max(redis.call('ZCARD', mine), redis.call('ZCARD', other)), differing}
