use strict;
use warnings;
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

sub fib { my ($n) = @_; return $n < 2 ? $n : fib($n - 1) + fib($n - 2) }

my $n = shift;
die "a number is needed\n" unless defined $n && $n =~ /^[0-9]+$/;
my $began = clock_gettime(CLOCK_MONOTONIC);
my $result = fib($n);
printf "{\"result\": %d, \"elapsed_ns\": %d}\n", $result, (clock_gettime(CLOCK_MONOTONIC) - $began) * 1e9;
