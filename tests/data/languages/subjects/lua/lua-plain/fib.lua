local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

local n = assert(tonumber(arg[1]), "a number is needed")
local began = os.clock()
local result = fib(n)
print(string.format('{"result": %d, "elapsed_ns": %d}', result, math.floor((os.clock() - began) * 1e9)))
