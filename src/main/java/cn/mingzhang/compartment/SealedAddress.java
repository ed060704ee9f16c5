package cn.mingzhang.compartment;

import java.util.regex.Pattern;

/** The addresses of the compartment: what is sent or asked there lies in no temporary folder and in no table outside it. */
public final class SealedAddress {
    private static final Pattern PATHS =
            Pattern.compile("/(clues|accountability|report|petition)([/.].*)?", Pattern.DOTALL);

    private static final Pattern PUBLIC = Pattern.compile("/report(/.*)?", Pattern.DOTALL);

    private SealedAddress() {}

    /** @param path decoded, without the query */
    public static boolean is(String path) {
        return PATHS.matcher(path).matches();
    }

    /** Where nobody signs in. */
    public static boolean isPublic(String path) {
        return PUBLIC.matcher(path).matches();
    }
}
