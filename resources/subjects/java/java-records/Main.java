// SPDX-License-Identifier: GPL-3.0-only

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** Workload points: n records of three numbers. */
public final class Main {
    record Point(double x, double y, double z) {}

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !args[0].matches("[0-9]{1,9}")) {
            System.err.println("usage: Main N, with N a whole number, 0 or more");
            System.exit(2);
        }
        int n = Integer.parseInt(args[0]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("{\"phase\": \"before\"}");
        if (input.readLine() == null) {
            System.err.println("points: the input ended early");
            System.exit(1);
        }
        long begin = System.nanoTime();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n; ++i) {
            points.add(new Point(i, 2.0 * i, 3.0 * i));
        }
        long elapsed = System.nanoTime() - begin;
        double checksum = 0;
        for (Point point : points) {
            checksum += point.x() + point.y() + point.z();
        }
        System.out.println("{\"phase\": \"after\", \"points\": " + points.size() + ", \"checksum\": "
                + (long) checksum + ", \"elapsed_ns\": " + elapsed + "}");
        input.readLine();
        System.exit(points.size() == n ? 0 : 1);
    }
}
