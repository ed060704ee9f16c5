package cn.mingzhang.visits;

import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a returned pack holds, item by item, against what the visit holds now. */
@Component
class PackDifferences {
    private final VisitRecords records;
    private final FileCabinet cabinet;
    private final PackShelf shelf;
    private final VisitWords words;

    PackDifferences(VisitRecords records, FileCabinet cabinet, PackShelf shelf, VisitWords words) {
        this.records = records;
        this.cabinet = cabinet;
        this.shelf = shelf;
        this.words = words;
    }

    enum Standing {
        /** Nothing of it is here. */
        NEW("good", true, true),
        /** The pack says something else than when it was issued; here nothing has moved since. */
        CHANGED("info", true, true),
        /** Both have moved, apart: an officer decides. */
        BOTH("bad", true, false),
        SAME("neutral", false, false),
        /** This very item was taken over before. */
        TAKEN("neutral", false, false),
        /** A remark without a mark. */
        OPEN("warn", false, false);

        private final String tone;
        private final boolean may;
        private final boolean proposed;

        Standing(String tone, boolean may, boolean proposed) {
            this.tone = tone;
            this.may = may;
            this.proposed = proposed;
        }

        String tone() {
            return tone;
        }

        /** Whether it may be taken over. */
        boolean may() {
            return may;
        }

        boolean proposed() {
            return proposed;
        }
    }

    /**
     * @param about in words: which line, or what kind of item
     * @param here what the visit says now; empty where nothing
     */
    record Item(String key, String digest, String kind, String about, String here, String brought, Standing standing) {
        PackShelf.Taken taken() {
            return new PackShelf.Taken(key, digest);
        }
    }

    List<Item> of(Visit visit, PackIssue issue, PackFilled filled) {
        var lines = records.lines(visit.id()).stream()
                .collect(Collectors.toMap(VisitRecords.Line::id, Function.identity()));
        var issued = issue.lines().stream().collect(Collectors.toMap(PackIssue.Line::id, Function.identity()));
        var taken = shelf.taken(filled.pack());
        var items = new ArrayList<Item>();
        filled.marks().forEach(mark -> items.add(mark(mark, lines.get(mark.line()), issued.get(mark.line()), taken)));
        findings(visit, filled, lines, taken, items);
        suggestions(visit, filled, taken, items);
        photos(visit, filled, lines, taken, items);
        if (!filled.note().isBlank()) {
            items.add(item(
                    "note",
                    PackFilled.digest(filled.place(), filled.note()),
                    "note",
                    filled.place(),
                    filled.note(),
                    taken,
                    false));
        }
        return items;
    }

    private Item mark(
            PackFilled.Marked mark,
            VisitRecords.@Nullable Line line,
            PackIssue.@Nullable Line issued,
            Set<PackShelf.Taken> taken) {
        if (line == null || issued == null) {
            throw new cn.mingzhang.refusals.Unfit("file", "visits.pack.error.damaged");
        }
        var digest = PackFilled.digest(mark.result(), mark.remark());
        var before = issued.before();
        var now = line.result() == null ? "" : line.result().name();
        var nowRemark = line.remark() == null ? "" : line.remark();
        var unmoved = before == null
                ? line.result() == null
                : before.result().equals(now) && before.remark().equals(nowRemark);
        Standing standing;
        if (java.util.Arrays.stream(Mark.values()).noneMatch(one -> one.name().equals(mark.result()))) {
            standing = Standing.OPEN;
        } else if (now.equals(mark.result()) && nowRemark.equals(mark.remark().strip())) {
            standing = Standing.SAME;
        } else if (taken.contains(new PackShelf.Taken(mark.key(), digest))) {
            standing = Standing.TAKEN;
        } else if (unmoved) {
            standing = before == null ? Standing.NEW : Standing.CHANGED;
        } else {
            standing = Standing.BOTH;
        }
        return new Item(
                mark.key(),
                digest,
                words.of("mark"),
                line.ordinal() + " " + line.words(),
                now.isEmpty() ? "" : said(now, nowRemark),
                standing == Standing.OPEN ? mark.remark() : said(mark.result(), mark.remark()),
                standing);
    }

    private String said(String result, String remark) {
        return words.of("mark." + result) + (remark.isBlank() ? "" : "：" + remark);
    }

    private void findings(
            Visit visit,
            PackFilled filled,
            Map<Long, VisitRecords.Line> lines,
            Set<PackShelf.Taken> taken,
            List<Item> items) {
        var here = records.findings(visit.id()).stream()
                .map(VisitRecords.Finding::words)
                .collect(Collectors.toSet());
        for (var one : filled.findings()) {
            if (!one.words().isBlank()) {
                items.add(item(
                        one.key(),
                        PackFilled.digest(one.line(), one.words()),
                        "pack.finding",
                        about(lines.get(one.line())),
                        one.words(),
                        taken,
                        here.contains(one.words().strip())));
            }
        }
    }

    private void suggestions(Visit visit, PackFilled filled, Set<PackShelf.Taken> taken, List<Item> items) {
        var here = records.suggestions(visit.id()).stream()
                .map(one -> one.fromWhom() + "\n" + one.words())
                .collect(Collectors.toSet());
        for (var one : filled.suggestions()) {
            if (!one.words().isBlank()) {
                items.add(item(
                        one.key(),
                        PackFilled.digest(one.from(), one.words()),
                        "pack.suggestion",
                        one.from(),
                        one.words(),
                        taken,
                        here.contains(one.from().strip() + "\n" + one.words().strip())));
            }
        }
    }

    private void photos(
            Visit visit,
            PackFilled filled,
            Map<Long, VisitRecords.Line> lines,
            Set<PackShelf.Taken> taken,
            List<Item> items) {
        var here = cabinet.list(VisitHolder.of(visit)).stream()
                .map(StoredFile::sha256)
                .collect(Collectors.toSet());
        for (var one : filled.photos()) {
            var digest = PackFilled.digest(one.line(), one.data());
            var told = one.scaled().isEmpty() ? one.name() : one.name() + " (" + one.scaled() + ")";
            try (var upload = one.upload()) {
                items.add(item(
                        one.key(),
                        digest,
                        "photos",
                        about(lines.get(one.line())),
                        told,
                        taken,
                        here.contains(upload.sha256())));
            }
        }
    }

    private static String about(VisitRecords.@Nullable Line line) {
        return line == null ? "" : line.ordinal() + " " + line.words();
    }

    /** Of what only grows: it is here, or it is new. */
    private Item item(
            String key,
            String digest,
            String kind,
            String about,
            String brought,
            Set<PackShelf.Taken> taken,
            boolean here) {
        var standing =
                taken.contains(new PackShelf.Taken(key, digest)) ? Standing.TAKEN : here ? Standing.SAME : Standing.NEW;
        return new Item(key, digest, words.of(kind), about, here ? brought : "", brought, standing);
    }
}
