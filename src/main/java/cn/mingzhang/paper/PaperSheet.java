package cn.mingzhang.paper;

import cn.mingzhang.lists.Fact;
import java.util.List;
import java.util.stream.IntStream;

/** 签批单 on A4, in Chinese: what was frozen, room for the hand, and the code. */
record PaperSheet(
        String title,
        String number,
        String code,
        List<Fact> shorts,
        List<Fact> talls,
        List<Fact> earlier,
        String signer,
        String post,
        String unit,
        String digest,
        Words words) {

    /** The labels of the form, in Chinese. */
    record Words(
            String opinion, String hint, String signature, String date, String frozen, String printed, String rule) {}

    /** The short fields, two abreast. */
    public List<List<Fact>> pairs() {
        return IntStream.range(0, (shorts.size() + 1) / 2)
                .mapToObj(row -> shorts.subList(row * 2, Math.min(shorts.size(), row * 2 + 2)))
                .toList();
    }

    /** For the eye: in groups of eight. */
    public String digestInGroups() {
        return digest.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
