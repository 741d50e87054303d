-- Replaces a contest's board in one step, unless a newer one is there.
-- KEYS: position, people, details, units, unit details
-- ARGV: position, seconds to live, number of people, then (member, rank, detail) for each of them,
--       then the same for each unit
local there = redis.call('GET', KEYS[1])
if there and tonumber(there) > tonumber(ARGV[1]) then
  return 0
end
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4], KEYS[5])
local function fill(board, details, from, to)
  while from <= to do
    local ranks, texts = {}, {}
    -- Lua passes at most some thousands of arguments to one command.
    for i = from, math.min(to, from + 1499), 3 do
      ranks[#ranks + 1] = ARGV[i + 1]
      ranks[#ranks + 1] = ARGV[i]
      texts[#texts + 1] = ARGV[i]
      texts[#texts + 1] = ARGV[i + 2]
    end
    redis.call('ZADD', board, unpack(ranks))
    redis.call('HSET', details, unpack(texts))
    from = from + 1500
  end
end
local people = 3 + 3 * tonumber(ARGV[3])
fill(KEYS[2], KEYS[3], 4, people)
fill(KEYS[4], KEYS[5], people + 1, #ARGV)
redis.call('SET', KEYS[1], ARGV[1])
for _, key in ipairs(KEYS) do
  redis.call('EXPIRE', key, ARGV[2])
end
return 1
