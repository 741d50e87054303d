package vn.chuongvang.questionbank.exchange;

import java.util.Arrays;

/**
 * A picture that came with a question, as its bytes are: not yet re-encoded and not to be shown.
 *
 * @param ending {@code png} or {@code jpg}, by what the bytes are
 * @param alt what it shows, in words; empty when the file does not say
 */
public record Medium(byte[] bytes, String ending, String alt) {
    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};

    /**
     * By its first bytes, whatever its name says.
     *
     * @throws Refusal when it is neither PNG nor JPEG, or too large
     */
    public static Medium of(byte[] bytes, String alt) {
        if (bytes.length > Limits.LARGEST_PICTURE) {
            throw new Refusal("media.large", Limits.LARGEST_PICTURE / 1024 / 1024);
        }
        if (startsWith(bytes, PNG)) {
            return new Medium(bytes, "png", alt);
        }
        if (startsWith(bytes, JPEG)) {
            return new Medium(bytes, "jpg", alt);
        }
        throw new Refusal("media.type");
    }

    private static boolean startsWith(byte[] bytes, int[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Medium that
                && Arrays.equals(bytes, that.bytes)
                && alt.equals(that.alt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Medium[" + bytes.length + " bytes, " + ending + ", " + alt + "]";
    }
}
