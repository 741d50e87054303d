-- The first so many people and all units, with what their ranks rest on, at one position.
-- KEYS: position, people, details, units, unit details; ARGV: how many people, or -1 for all
local position = redis.call('GET', KEYS[1])
if not position then
  return {}
end
local function lines(board, details, last, into)
  local found = redis.call('ZRANGE', board, 0, last, 'WITHSCORES')
  into[#into + 1] = tostring(#found / 2)
  for i = 1, #found, 2 do
    into[#into + 1] = found[i]
    into[#into + 1] = found[i + 1]
    into[#into + 1] = redis.call('HGET', details, found[i])
  end
end
local last = tonumber(ARGV[1])
local answer = { position }
lines(KEYS[2], KEYS[3], last < 0 and -1 or last - 1, answer)
lines(KEYS[4], KEYS[5], -1, answer)
return answer
