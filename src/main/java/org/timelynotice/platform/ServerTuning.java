package org.timelynotice.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the built-in PostgreSQL is set: durable first, then small, for a machine with two processors and a few hundred MB to spare. */
final class ServerTuning {

    private ServerTuning() {}

    static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(durable());
        settings.putAll(closed());
        settings.putAll(small());
        settings.putAll(discreet());
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            // A server orphaned by kill -9 notices within seconds that nobody waits for its running statements.
            settings.put("client_connection_check_interval", "5s");
        }
        return settings;
    }

    /** The library was made for tests and switches these off. */
    private static Map<String, String> durable() {
        return Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    }

    private static Map<String, String> closed() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "''",
                "password_encryption", "scram-sha-256");
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("max_connections", "40"),
                Map.entry("shared_buffers", "80MB"),
                Map.entry("effective_cache_size", "320MB"),
                Map.entry("work_mem", "4MB"),
                Map.entry("maintenance_work_mem", "32MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("min_wal_size", "80MB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("checkpoint_completion_target", "0.9"),
                Map.entry("autovacuum_max_workers", "2"),
                Map.entry("max_parallel_workers_per_gather", "0"),
                Map.entry("io_method", "sync"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"));
    }

    /** A statement or the detail of an error can hold a person's data; the server's log must not. */
    private static Map<String, String> discreet() {
        return Map.ofEntries(
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"),
                // The program says itself what failed, and once: a line for each would fill a disk that is full
                // already.
                Map.entry("log_min_messages", "log"),
                Map.entry("logging_collector", "on"),
                Map.entry("log_filename", "server-%a.log"),
                Map.entry("log_rotation_age", "1d"),
                Map.entry("log_rotation_size", "0"),
                Map.entry("log_truncate_on_rotation", "on"));
    }
}
