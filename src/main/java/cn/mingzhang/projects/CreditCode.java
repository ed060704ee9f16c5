package cn.mingzhang.projects;

import java.util.Locale;

/** 统一社会信用代码 (GB 32100-2015): 17 characters of a 31-letter alphabet and a check character, weights 3^i mod 31. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    static boolean isRight(String code) {
        var letters = code.toUpperCase(Locale.ROOT);
        if (letters.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int digit = ALPHABET.indexOf(letters.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == letters.charAt(17);
    }
}
