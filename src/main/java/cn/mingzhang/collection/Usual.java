package cn.mingzhang.collection;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What a paper usually says, to begin with; the office alters it on the page, or for good in its form. */
final class Usual {
    private static final LocalDate TAX_COLLECTS = LocalDate.of(2021, 1, 1);

    private Usual() {}

    static Map<Asked, String> texts(Situation now, Rung rung, Officer officer) {
        var texts = new EnumMap<Asked, String>(Asked.class);
        texts.put(Asked.CONTACT, officer.name());
        texts.put(
                Asked.PAY_WHERE,
                now.today().isBefore(TAX_COLLECTS) ? "持非税收入缴款通知书到指定代收银行缴纳，缴入国库" : "到政务服务大厅税务窗口、办税服务厅或者通过电子税务局缴纳，缴入国库");
        texts.put(
                Asked.BASIS,
                rung == Rung.PAYMENT_NOTICE
                        ? "《中华人民共和国人民防空法》第二十二条和计价格〔2000〕474号"
                        : "《中华人民共和国人民防空法》第二十二条、计价格〔2000〕474号、财税〔2020〕58号");
        texts.put(Asked.APPROVAL, "本机关核定");
        texts.put(Asked.CONSEQUENCE, "本机关将依法作出追缴决定；拒不履行的，申请人民法院强制执行");
        texts.put(Asked.TALK_MATTERS, "说明欠缴的原因和缴款安排；告知逾期不缴的法律后果。");
        texts.put(Asked.OPINION, "被申请人在催告期限内未提出陈述、申辩。");
        if (rung == Rung.COURT_APPLICATION) {
            texts.put(Asked.HEAD, officer.name());
        }
        return texts;
    }

    static @org.jspecify.annotations.Nullable LocalDate due(Situation now, Rung rung) {
        var clock = rung.clause().clock();
        if (!CollectionLedger.statesItsTerm(rung) || clock == null) {
            return null;
        }
        return clock == TermName.TALK
                ? now.terms().days().plus(now.today(), 5)
                : now.terms().lastDay(clock, now.today());
    }
}
