# A small HTTP/1.1 server in one process: --host, --port, and --sleep-ms to be slower by that for each request.
use strict;
use warnings;
use IO::Socket::INET;
use Socket qw(IPPROTO_TCP TCP_NODELAY);

my %option = (host => '127.0.0.1', port => 0, 'sleep-ms' => 0);
while (@ARGV) {
    my $name = shift;
    $name =~ s/^--// or die "what is $name?\n";
    exists $option{$name} or die "what is --$name?\n";
    $option{$name} = shift;
}
my $listener = IO::Socket::INET->new(
    LocalAddr => $option{host}, LocalPort => $option{port}, Listen => 2048, ReuseAddr => 1, Proto => 'tcp')
    or die "cannot listen on $option{host}:$option{port}: $!\n";
$SIG{PIPE} = 'IGNORE';
$| = 1;
print "http://$option{host}:", $listener->sockport, "\n";

sub answer {
    my ($method, $target, $body) = @_;
    if ($method eq 'GET' && $target =~ m{^/json(?:\?n=(\d+))?$}) {
        my $id = defined $1 ? $1 : 1;
        return (200, qq({"id":$id,"name":"Ada Lovelace","email":"ada\@example.org","active":true}));
    }
    return (200, '{"ok":true}') if $target eq '/health';
    return (200, '{"total":2,"items":[{"id":7,"state":"open"},{"id":8,"state":"paid"}]}') if $target =~ m{^/orders};
    return (201, '{"id":9,"bytes":' . length($body) . '}') if $method eq 'POST' && $target eq '/cart';
    return (404, '{"error":"not found"}');
}

my (%client, %text);
my $waiting = '';
vec($waiting, fileno($listener), 1) = 1;
while (1) {
    my $ready = $waiting;
    next if select($ready, undef, undef, undef) <= 0;
    if (vec($ready, fileno($listener), 1) && (my $new = $listener->accept)) {
        setsockopt($new, IPPROTO_TCP, TCP_NODELAY, 1);
        my $number = fileno($new);
        ($client{$number}, $text{$number}) = ($new, '');
        vec($waiting, $number, 1) = 1;
    }
    for my $number (keys %client) {
        next unless vec($ready, $number, 1);
        unless (sysread($client{$number}, $text{$number}, 65536, length $text{$number})) {
            vec($waiting, $number, 1) = 0;
            close delete $client{$number};
            delete $text{$number};
            next;
        }
        while ((my $end = index($text{$number}, "\r\n\r\n")) >= 0) {
            my $head = substr($text{$number}, 0, $end + 4);
            my ($length) = $head =~ /^content-length:\s*(\d+)/im;
            $length = 0 unless defined $length;
            last if length($text{$number}) < $end + 4 + $length;
            my $body = substr($text{$number}, $end + 4, $length);
            substr($text{$number}, 0, $end + 4 + $length) = '';
            my ($method, $target) = split / /, $head;
            select(undef, undef, undef, $option{'sleep-ms'} / 1000) if $option{'sleep-ms'} > 0;
            my ($status, $json) = answer($method, $target, $body);
            syswrite($client{$number}, "HTTP/1.1 $status X\r\nContent-Type: application/json\r\nContent-Length: "
                . length($json) . "\r\n\r\n$json");
        }
    }
}
