package cn.mingzhang.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far a run is from the truth. */
record Measured(
        int planted,
        int found,
        int waiting,
        int lost,
        int omissions,
        int falseOmissions,
        int matches,
        int falseMatches,
        int smallPlanted,
        int smallFound,
        int smallFalse,
        int splitPlanted,
        int splitFound,
        int asked,
        int open) {

    static Measured of(World world, Comparison comparison, Comparison.Outcome outcome) {
        var inFindings = new HashSet<Long>();
        int omissions = 0;
        int falseOmissions = 0;
        for (var finding : outcome.findings()) {
            if (finding.rule().isOmission()) {
                omissions++;
                inFindings.addAll(finding.permits());
                boolean right = finding.permits().stream().anyMatch(world.omittedRows::contains);
                falseOmissions += right ? 0 : 1;
                if (!right && Boolean.getBoolean("bench.tell")) {
                    System.out.println("false: " + finding);
                    finding.permits()
                            .forEach(id -> System.out.println("   " + world.permits.get((int) (id - 1)) + "\n   truly "
                                    + (world.truly.get(id) == null
                                            ? null
                                            : world.register.get((int) (world.truly.get(id) - 1)))));
                }
            }
        }
        var waiting = new HashSet<Long>();
        outcome.asked().forEach(pair -> waiting.add(pair.permit().id()));
        outcome.open().forEach(open -> open.of().permits().forEach(permit -> waiting.add(permit.id())));
        int found = count(world.omitted, inFindings);
        int queued = (int) world.omitted.stream()
                .filter(rows -> rows.stream().noneMatch(inFindings::contains)
                        && rows.stream().anyMatch(waiting::contains))
                .count();
        if (Boolean.getBoolean("bench.tell")) {
            outcome.asked().stream()
                    .filter(pair -> world.omittedRows.contains(pair.permit().id()))
                    .limit(6)
                    .forEach(pair -> System.out.println("waits: " + pair));
        }
        int matches = 0;
        int wrong = 0;
        for (var one : comparison.cases()) {
            var known = one.known();
            if (known == null || one.match() == null) {
                continue;
            }
            for (var permit : one.permits()) {
                matches++;
                var truth = world.truly.get(permit.id());
                wrong += truth != null && truth == known.id() ? 0 : 1;
            }
        }
        var small = of(outcome, Detection.DET_06);
        var split = new HashSet<Long>();
        of(outcome, Detection.DET_14).forEach(finding -> split.addAll(finding.permits()));
        return new Measured(
                world.omitted.size(),
                found,
                queued,
                world.omitted.size() - found - queued,
                omissions,
                falseOmissions,
                matches,
                wrong,
                world.tooSmall.size(),
                (int) small.stream()
                        .filter(one -> world.tooSmall.contains(one.projectId()))
                        .count(),
                (int) small.stream()
                        .filter(one -> !world.tooSmall.contains(one.projectId()))
                        .count(),
                world.split.size(),
                count(world.split, split),
                outcome.asked().size(),
                outcome.open().size());
    }

    private static List<Finding> of(Comparison.Outcome outcome, Detection rule) {
        return outcome.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private static int count(List<List<Long>> planted, Set<Long> found) {
        return (int) planted.stream()
                .filter(rows -> rows.stream().anyMatch(found::contains))
                .count();
    }

    double recall() {
        return share(found, planted);
    }

    double falseShare() {
        return share(falseOmissions + falseMatches + smallFalse, omissions + matches + smallFound + smallFalse);
    }

    static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    String told() {
        return ("omissions: planted %d, found %d (recall %.2f%%), waiting for a person %d, lost %d; findings of it %d, false %d (%.2f%%)%n"
                        + "matches: rows %d, false %d (%.3f%%)%n"
                        + "too small: planted %d, found %d, false %d; split: planted %d, found %d%n"
                        + "queue: pairs %d, questions %d")
                .formatted(
                        planted,
                        found,
                        100 * recall(),
                        waiting,
                        lost,
                        omissions,
                        falseOmissions,
                        100 * share(falseOmissions, Math.max(1, omissions)),
                        matches,
                        falseMatches,
                        100 * share(falseMatches, Math.max(1, matches)),
                        smallPlanted,
                        smallFound,
                        smallFalse,
                        splitPlanted,
                        splitFound,
                        asked,
                        open);
    }
}
