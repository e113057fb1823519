// SPDX-License-Identifier: GPL-3.0-only

import com.alibaba.fastjson2.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Workload json-parse with fastjson2, into records. */
public final class Main {
    /** All members are parsed and kept, as a program that needs them would. */
    public record Item(long id, String name, String email, double score, boolean active, List<String> tags) {}

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: Main FILE, with FILE a JSON array of records");
            System.exit(2);
        }
        long start = System.nanoTime();
        byte[] text = Files.readAllBytes(Path.of(args[0]));
        long read = System.nanoTime();
        List<Item> items = JSON.parseArray(text, Item.class);
        long parsed = System.nanoTime();
        long checksum = 0;
        for (Item item : items) {
            if (item.active()) {
                checksum += item.id();
            }
        }
        System.out.printf("{\"records\": %d, \"checksum\": %d, \"elapsed_ns\": %d, \"read_ns\": %d}%n",
                items.size(), checksum, parsed - read, read - start);
    }
}
