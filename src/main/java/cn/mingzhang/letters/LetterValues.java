package cn.mingzhang.letters;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a letter is printed with. Always Chinese. */
final class LetterValues {
    private static final String[] ORDINALS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final int TEN = 10;

    private LetterValues() {}

    static Map<String, String> of(Letter letter, String issuer, String number, LocalDate dated) {
        var text = letter.text();
        var values = new HashMap<String, String>();
        values.put("发文机关", issuer);
        values.put("文号", number);
        values.put("成文日期", day(dated));
        values.put("主送", text.addressee());
        values.put("事由", text.title());
        values.put("基本情况", text.facts());
        values.put("主要问题", text.findings());
        values.put("依据", text.basis());
        values.put("建议事项", asked(text.asked()));
        values.put("反馈要求", text.reportBack().isBlank() ? "请逐条书面回复办理情况，并附证明材料" : text.reportBack());
        values.put("回复期限", day(text.replyBy()));
        values.put("抄送", text.cc().isBlank() ? "存档" : text.cc());
        values.put("联系人", text.contact());
        values.put("联系电话", text.phone());
        return DocumentForm.complete(letter.kind(), values);
    }

    /** {@code （一）…（2021年7月15日前办结并回复）；} */
    private static String asked(List<NewLetter.Asked> asked) {
        var lines = new StringBuilder();
        for (var at = 0; at < asked.size(); at++) {
            var one = asked.get(at);
            lines.append(at == 0 ? "" : "\n")
                    .append('（')
                    .append(chinese(at + 1))
                    .append('）')
                    .append(one.demand().replaceAll("[。；;.]+$", ""))
                    .append('（')
                    .append(day(one.due()))
                    .append("前办结并回复）")
                    .append(at == asked.size() - 1 ? "。" : "；");
        }
        return lines.toString();
    }

    /** 一 to 九十九, as a list counts. */
    static String chinese(int n) {
        if (n <= TEN) {
            return ORDINALS[n];
        }
        var tens = n / TEN == 1 ? "十" : ORDINALS[n / TEN] + "十";
        return n % TEN == 0 ? tens : tens + ORDINALS[n % TEN];
    }

    private static String day(LocalDate day) {
        return Dates.day(day, Locale.CHINESE);
    }
}
