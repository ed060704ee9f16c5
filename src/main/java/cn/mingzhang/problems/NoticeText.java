package cn.mingzhang.problems;

import java.util.stream.Collectors;

/** 公示稿: what the public reads; frozen when the verification is signed. */
final class NoticeText {

    private NoticeText() {}

    static String of(Problem problem) {
        var measures = problem.work().measures().stream()
                .map(measure -> measure.ordinal() + ". " + measure.content()
                        + (measure.result().isBlank() ? "" : "（" + measure.result() + "）"))
                .collect(Collectors.joining("\n"));
        return "问题编号：" + problem.number() + "\n问题：" + problem.basics().description() + "\n整改措施及结果：\n" + measures;
    }
}
