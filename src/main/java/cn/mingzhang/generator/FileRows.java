package cn.mingzhang.generator;

/** The rows that say how a story ended: the problem itself and its measures. */
final class FileRows {
    private FileRows() {}

    static void add(Setting in, File file) {
        var basics = file.basics;
        var unit = basics.unit();
        in.rows()
                .add(
                        Table.PROBLEM,
                        file.id,
                        file.number,
                        file.deeds.size(),
                        basics.item(),
                        basics.year(),
                        file.stage,
                        basics.procedure(),
                        basics.kind().code(),
                        basics.kind().group(),
                        basics.source(),
                        "",
                        basics.description(),
                        basics.project(),
                        basics.loggedOn(),
                        "PHASED",
                        "整改到位。",
                        file.rootCause,
                        "",
                        unit.id(),
                        "分管领导",
                        "",
                        file.rectifier,
                        in.cast().supervisors().get(0).unit().id(),
                        file.due,
                        file.originalDue,
                        file.extensions,
                        basics.amount(),
                        0,
                        "",
                        file.rectification,
                        file.reason,
                        file.confirmed,
                        file.lastProgress,
                        file.round,
                        file.reopenings,
                        file.signatures.size(),
                        file.noticeScope,
                        "",
                        file.noticeText,
                        file.noticeBegan,
                        file.noticeEnds,
                        file.clockStopped,
                        file.served,
                        file.closed,
                        file.closureNumber,
                        basics.logger().id(),
                        basics.loggedOn(),
                        file.deeds.get(0).at());
        for (var n = 0; n < file.measures.size(); n++) {
            var measure = file.measures.get(n);
            in.rows()
                    .add(
                            Table.MEASURE,
                            measure.id,
                            file.id,
                            n + 1,
                            measure.content,
                            unit.rectifier().name(),
                            measure.due,
                            measure.finished,
                            measure.finished == null ? "" : "已完成，材料见佐证。",
                            measure.reopening);
        }
    }
}
