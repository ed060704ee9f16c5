package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;

/** 大写金额, as 《会计基础工作规范》 writes it: {@code 贰佰陆拾陆万柒仟伍佰元整}. */
final class AmountInWords {
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "兆"};

    private AmountInWords() {}

    static String of(Yuan amount) {
        var fen = amount.fen();
        if (fen < 0) {
            return "负" + of(Yuan.ofFen(-fen));
        }
        var yuan = fen / 100;
        var jiao = (int) (fen / 10 % 10);
        var rest = (int) (fen % 10);
        var words = new StringBuilder(yuan > 0 ? whole(yuan) + "元" : "");
        if (jiao == 0 && rest == 0) {
            return (yuan == 0 ? "零元" : words) + "整";
        }
        if (jiao > 0) {
            words.append(DIGITS[jiao]).append("角");
        } else if (yuan > 0) {
            words.append("零");
        }
        return rest > 0
                ? words.append(DIGITS[rest]).append("分").toString()
                : words.append("整").toString();
    }

    private static String whole(long yuan) {
        var words = new StringBuilder();
        var gap = false;
        for (var group = 3; group >= 0; group--) {
            var four = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (four == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || four < 1000)) {
                words.append("零");
            }
            words.append(four(four)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String four(int number) {
        var words = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? "零" : "").append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }
}
