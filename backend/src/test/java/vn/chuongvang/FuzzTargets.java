package vn.chuongvang;

import vn.chuongvang.gateway.socket.FrameFuzz;
import vn.chuongvang.gateway.web.RosterFileFuzz;
import vn.chuongvang.identity.PersonNameFuzz;
import vn.chuongvang.participation.units.UnitFileFuzz;
import vn.chuongvang.questions.exchange.QuestionFileFuzz;
import vn.chuongvang.questions.media.MediumFuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The target that Jazzer is started with: everything of ours that reads what strangers wrote. The
 * first byte says which; one process for all of them, as its start costs most of a short run.
 */
public final class FuzzTargets {
    /** Never taken away, as the numbers stand in inputs that were kept. */
    private enum Target {
        FRAME(FrameFuzz::fuzzerTestOneInput, FrameFuzz::seeds),
        PERSON_NAME(PersonNameFuzz::fuzzerTestOneInput, PersonNameFuzz::seeds),
        ROSTER_FILE(RosterFileFuzz::fuzzerTestOneInput, RosterFileFuzz::seeds),
        UNIT_FILE(UnitFileFuzz::fuzzerTestOneInput, UnitFileFuzz::seeds),
        QUESTION_FILE(QuestionFileFuzz::fuzzerTestOneInput, QuestionFileFuzz::seeds),
        MEDIUM(MediumFuzz::fuzzerTestOneInput, MediumFuzz::seeds);

        private final Consumer<byte[]> reader;
        private final Supplier<Stream<byte[]>> seeds;

        Target(Consumer<byte[]> reader, Supplier<Stream<byte[]>> seeds) {
            this.reader = reader;
            this.seeds = seeds;
        }
    }

    private static final Target[] TARGETS = Target.values();

    private FuzzTargets() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            TARGETS[Byte.toUnsignedInt(input[0]) % TARGETS.length].reader.accept(
                    Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /** Puts something right of every kind there, to begin with. */
    static void plant(Path folder) throws IOException {
        for (var target : TARGETS) {
            var seeds = target.seeds.get().toList();
            for (int i = 0; i < seeds.size(); i++) {
                var input = new byte[seeds.get(i).length + 1];
                input[0] = (byte) target.ordinal();
                System.arraycopy(seeds.get(i), 0, input, 1, seeds.get(i).length);
                Files.write(folder.resolve(target.name() + "-" + i), input);
            }
        }
    }
}
