package cn.mingzhang.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the same thing is written differently: full-width letters, punctuation, suffixes, letters typed for digits. */
final class Written {
    private static final Pattern NOT_A_SIGN = Pattern.compile("[^0-9A-Z\\p{IsHan}]");
    private static final Pattern NOT_LATIN = Pattern.compile("[^0-9A-Z]");
    private static final Pattern OF_NUMBERS = Pattern.compile("[第字号證证]");
    private static final Pattern COMPANY = Pattern.compile("(集团)?(股份)?(有限)?(责任)?公司$|集团$");
    private static final Pattern PLACE = Pattern.compile("[省市县区]");
    private static final int PREFIX = 7;

    private Written() {}

    /** Half-width capitals, digits and Chinese characters; nothing else. */
    static String plain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return NOT_A_SIGN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    /** 证号: 建字第511702-2021-001号 and ５１１７０２２０２１００１ are one. */
    static String number(@Nullable String text) {
        return OF_NUMBERS.matcher(plain(text)).replaceAll("").replaceFirst("^(建规|规|施工|施|竣备|备)?建?", "");
    }

    static String projectCode(@Nullable String text) {
        return digitsTyped(NOT_LATIN.matcher(plain(text)).replaceAll(""));
    }

    static String parcel(@Nullable String text) {
        return plain(text);
    }

    /** Its alphabet has no I, O, Z, S, V: whoever wrote one meant the digit. Anything but 18 signs is no code. */
    static String creditCode(@Nullable String text) {
        var code = digitsTyped(NOT_LATIN.matcher(plain(text)).replaceAll(""));
        return code.length() == 18 ? code : "";
    }

    private static String digitsTyped(String text) {
        return text.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
    }

    /** 达州市明远置业有限责任公司 and 达州明远置业有限公司 are one; 置业 and 实业 stay two. */
    static String developer(@Nullable String text) {
        var bare = COMPANY.matcher(plain(text)).replaceFirst("");
        if (bare.length() <= PREFIX) {
            return PLACE.matcher(bare).replaceAll("");
        }
        return PLACE.matcher(bare.substring(0, PREFIX)).replaceAll("") + bare.substring(PREFIX);
    }
}
