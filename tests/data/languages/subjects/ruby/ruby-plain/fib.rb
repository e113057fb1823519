def fib(n)
  n < 2 ? n : fib(n - 1) + fib(n - 2)
end

n = Integer(ARGV.fetch(0))
began = Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond)
result = fib(n)
puts %({"result": #{result}, "elapsed_ns": #{Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) - began}})
