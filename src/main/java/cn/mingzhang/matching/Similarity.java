package cn.mingzhang.matching;

import java.util.Arrays;

/** How much two records resemble each other, from 0 to 1. */
final class Similarity {
    private static final double OF_NAME = 0.45;
    private static final double OF_DEVELOPER = 0.25;
    private static final double OF_ADDRESS = 0.20;
    private static final double OF_AREA = 0.10;
    private static final double OTHER_PART = 0.84;
    private static final double OTHER_DIVISION = 0.10;
    private static final double HALF = 0.5;
    private static final double MUCH_LESS = 0.75;
    private static final double AS_LARGE = 0.97;
    private static final double NEARLY_ALL = 0.85;
    private static final int OF_PLACE = 1;
    private static final int OF_STREET = 2;
    private static final int OF_SIZE = 4;
    private static final int OF_CODE = 8;
    /** A company may be renamed: it speaks against a pair only where no row has the name that is known. */
    static final int OF_BUILDER = 16;

    private Similarity() {}

    static double score(Subject one, Subject other) {
        double weight = OF_NAME + OF_DEVELOPER;
        double sum = OF_NAME * names(one, other) + OF_DEVELOPER * developers(one, other);
        if (!one.address.isEmpty() && !other.address.isEmpty()) {
            weight += OF_ADDRESS;
            sum += OF_ADDRESS * words(one.address, other.address, one.addressPairs, other.addressPairs);
        }
        if (one.area > 0 && other.area > 0) {
            weight += OF_AREA;
            sum += OF_AREA * sizes(one, other);
        }
        double score = sum / weight - (one.division.equals(other.division) ? 0 : OTHER_DIVISION);
        return one.name.isOtherPartThan(other.name) ? Math.min(OTHER_PART, score) : score;
    }

    /** The developer, the address or the size must speak for it too: two estates may be called alike. */
    static boolean isNeighbour(Subject one, Subject other) {
        return developers(one, other) >= 0.7
                || one.name.isSame(other.name) && one.division.equals(other.division) && sizes(one, other) >= AS_LARGE
                || !one.address.isEmpty()
                        && !other.address.isEmpty()
                        && words(one.address, other.address, one.addressPairs, other.addressPairs) >= 0.7;
    }

    /** In which of place, address, size, builder and project code the row says what cannot be said of the project: a bit for each. */
    static int contradictions(Subject row, Subject project) {
        int bits = row.division.equals(project.division) ? 0 : OF_PLACE;
        if (!row.address.isEmpty()
                && !project.address.isEmpty()
                && words(row.address, project.address, row.addressPairs, project.addressPairs) < HALF) {
            bits |= OF_STREET;
        }
        boolean mayBePart = row.area < project.area && !row.name.part().equals(project.name.part());
        if (sizes(row, project) < MUCH_LESS && !mayBePart) {
            bits |= OF_SIZE;
        }
        boolean otherCode = !row.projectCode.isEmpty()
                && !project.projectCode.isEmpty()
                && edits(row.projectCode, project.projectCode) < NEARLY_ALL;
        return bits | (otherCode ? OF_CODE : 0) | (developers(row, project) < HALF ? OF_BUILDER : 0);
    }

    /** The smaller as a share of the larger; all where one is not known. */
    private static double sizes(Subject one, Subject other) {
        return one.area > 0 && other.area > 0 ? Math.min(one.area, other.area) / Math.max(one.area, other.area) : 1;
    }

    static double names(Subject one, Subject other) {
        var a = one.name.core();
        var b = other.name.core();
        if (a.equals(b)) {
            return 1;
        }
        double contained = Math.min(a.length(), b.length()) >= 4 && (a.contains(b) || b.contains(a)) ? 0.9 : 0;
        return Math.max(contained, Math.max(dice(one.pairs, other.pairs), edits(a, b)));
    }

    /** The code outlives a change of name; two different codes are two companies. */
    static double developers(Subject one, Subject other) {
        if (!one.creditCode.isEmpty() && !other.creditCode.isEmpty()) {
            return one.creditCode.equals(other.creditCode) ? 1 : typed(one.creditCode, other.creditCode);
        }
        return words(one.developer, other.developer, one.developerPairs, other.developerPairs);
    }

    /** One or two signs amiss in eighteen may be a slip of the hand. */
    private static double typed(String one, String other) {
        int differ = 0;
        for (int at = 0; at < 18; at++) {
            differ += one.charAt(at) == other.charAt(at) ? 0 : 1;
        }
        return differ <= 2 ? 0.8 : 0;
    }

    private static double words(String a, String b, int[] ofA, int[] ofB) {
        return a.equals(b) ? 1 : Math.max(dice(ofA, ofB), edits(a, b));
    }

    /** Every two neighbouring characters, sorted. */
    static int[] pairs(String text) {
        if (text.length() < 2) {
            return text.isEmpty() ? new int[0] : new int[] {text.charAt(0)};
        }
        var pairs = new int[text.length() - 1];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = text.charAt(at) << 16 | text.charAt(at + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static double dice(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return a.length + b.length == 0 ? 0 : 2.0 * common / (a.length + b.length);
    }

    /** One less the share of characters that must be changed. */
    private static double edits(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0 || Math.abs(a.length() - b.length()) > longer / 2) {
            return 0;
        }
        var before = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            var swap = before;
            before = now;
            now = swap;
        }
        return 1 - (double) before[b.length()] / longer;
    }
}
