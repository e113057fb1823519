// SPDX-License-Identifier: GPL-3.0-only

/** Workloads tasks, queue, cancel, cpu-parallel and fan-out with the JDK's own library. */
public final class Main {
    private static final String USAGE =
            "usage: Main tasks N | queue N | cancel N | primes N WORKERS | fetch URL N LIMIT";

    private Main() {}

    public static void main(String[] args) throws Exception {
        String work = args.length == 0 ? "" : args[0] + " " + args.length;
        switch (work) {
            case "tasks 2" -> Tasks.keepAlive(number(args[1], 0));
            case "queue 2" -> Queue.passThrough(number(args[1], 0));
            case "cancel 2" -> Cancel.cancelAll(number(args[1], 0));
            case "primes 3" -> Primes.countOnCores(number(args[1], 0), number(args[2], 1));
            case "fetch 4" -> Fetch.fetchAll(args[1], number(args[2], 0), number(args[3], 1));
            default -> fail();
        }
    }

    private static int number(String text, int least) {
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (value < least) {
            fail();
        }
        return value;
    }

    private static void fail() {
        System.err.println(USAGE);
        System.exit(2);
    }
}
