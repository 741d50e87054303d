package vn.chuongvang.rehearsal.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Notes the system calls of processes while they run, by Debian's {@code strace}. */
public final class Strace implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/strace");
    private static final String CALLS =
            "trace=fdatasync,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg";
    private static final String LONGEST_TEXT = "1000";
    private static final long ATTACHING_SECONDS = 5;

    private final Process process;
    private final Path notes;

    private Strace(Process process, Path notes) {
        this.process = process;
        this.notes = notes;
    }

    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Returns when it has had time to attach to all threads. */
    public static Strace attach(List<ProcessHandle> processes, Path notes)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                PROGRAM.toString(),
                                "-f",
                                "-ttt",
                                "-T",
                                "-yy",
                                "-s",
                                LONGEST_TEXT,
                                "-e",
                                CALLS,
                                "-o",
                                notes.toString()));
        for (var one : processes) {
            command.addAll(List.of("-p", Long.toString(one.pid())));
        }
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor(ATTACHING_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("strace may not attach to the server");
        }
        return new Strace(process, notes);
    }

    /** Lets the processes go, and gives what they did. */
    public List<Call> end() throws IOException {
        close();
        try (Stream<String> lines = Files.lines(notes)) {
            return Calls.read(lines);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
