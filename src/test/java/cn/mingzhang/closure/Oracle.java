package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.CITY;
import static cn.mingzhang.closure.ClosureSamples.COUNTY;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regulation told a second time, by step names and the world's plain fields, without Condition, Replay or Holders. It sits
 * beside a walk and complains of every step that should not have been taken.
 */
class Oracle {

    private static final List<String> GENERAL_ROAD =
            List.of("APPLY", "ENDORSE", "REVIEW", "VERIFY", "END_NOTICE", "COUNTERSIGN", "SIGN_OFF");
    private static final List<String> SHORT_ROAD = List.of("APPLY", "ENDORSE", "CONFIRM");

    private record Entry(String step, @Nullable Officer officer) {}

    private final World world;
    private final List<Entry> log = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Oracle(World world) {
        this.world = world;
    }

    List<String> complaints() {
        return complaints;
    }

    void sees(String step, Stage from, Stage to, @Nullable Officer who, String remark) {
        log.add(new Entry(step, who));
        var unit = world.municipal ? CITY : COUNTY;
        switch (step) {
            case "SERVE" -> {
                by(who, Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE);
                demand(world.classGiven && world.unitNamed && world.dueDateSet, "served incomplete");
                demand(world.procedure == Procedure.GENERAL || world.shortAllowed, "short procedure not allowed");
            }
            case "ACCEPT" -> {
                by(who, Post.UNIT_HEAD);
                demand(who.unit() == unit && world.rectifierNamed, "accepted by a stranger or for nobody");
            }
            case "VOID" -> {
                by(who, Post.SUPERVISOR);
                reason(remark);
                demand(who != world.loggedBy, "voided by who logged it");
            }
            case "APPLY" -> {
                by(who, Post.RECTIFIER);
                demand(who.unit() == unit, "applied by a stranger");
                demand(world.measures > 0 && world.open == 0, "open measures");
                demand(world.bare == 0, "no evidence");
                demand(world.result, "no result");
                demand(world.due - world.paid - world.reduced == 0, "money open");
                demand(
                        switch (world.status) {
                            case RECTIFIED -> true;
                            case LONG_TERM -> world.longTermReason;
                            default -> false;
                        },
                        "not rectified");
                demand(world.newMeasure, "no new measure");
            }
            case "ENDORSE" -> {
                by(who, Post.UNIT_HEAD);
                demand(who.unit() == unit || !world.municipal && !world.secondPerson && who.unit() == CITY, "stranger");
                demand(who != latest("APPLY"), "endorsed by the applicant");
            }
            case "REVIEW" -> {
                by(who, Post.REVIEWER);
                demand(who.unit() == CITY, "reviewer not of the city");
                demand(who != latest("APPLY") && who != latest("ENDORSE"), "reviewer of the work");
                demand(!world.uploaders.contains(who.id()), "reviewer uploaded evidence");
                demand(world.scope != null && (world.scope != NoticeScope.NONE || !remark.isBlank()), "no scope");
            }
            case "VERIFY" -> {
                by(who, Post.RESIDENT);
                demand(world.checked, "no check record");
                demand(new HashSet<>(world.checkers).size() >= 2 && world.checkers.contains(who), "not two checkers");
                for (var checker : world.checkers) {
                    demand(checker == who || world.confirmed.contains(checker.id()), "unconfirmed check");
                    demand(checker.unit() != unit, "checker of the unit");
                }
            }
            case "END_NOTICE" -> {
                demand(who == null, "an officer ended the notice");
                demand(
                        world.scope == NoticeScope.NONE || world.lastDay != null && world.today.isAfter(world.lastDay),
                        "notice not over");
                demand(world.objections == 0, "open objection");
            }
            case "COUNTERSIGN" -> {
                by(who, Post.SUPERVISOR);
                demand(world.responsibility, "responsibility open");
                demand(world.loss, "loss open");
                demand(world.screened && world.answered, "clue open");
            }
            case "CONFIRM" -> {
                by(who, Post.RESIDENT);
                demand(world.shortAllowed, "short procedure no longer allowed");
                demand(world.checked, "no check record");
                demand(world.screened && world.answered, "clue open");
            }
            case "SIGN_OFF" -> {
                by(who, Post.GROUP_LEADER, Post.GROUP_DEPUTY);
                demand(who.unit() != unit, "signed off by the unit");
                demand(!world.municipal || who.holds(Post.GROUP_DEPUTY), "the city's own problem, not by the deputy");
            }
            case "RETURN" -> {
                reason(remark);
                demand(to.compareTo(Stage.RECTIFYING) >= 0 && to.compareTo(from) < 0, "returned to where it never was");
            }
            case "DISPUTE", "UPHOLD", "WITHDRAW", "LAPSE", "RESUME" -> reason(remark);
            case "SHELVE" -> {
                reason(remark);
                demand(world.courtPaper, "no court paper");
            }
            case "REOPEN" -> {
                reason(remark);
                demand(world.lookBack, "no look-back");
            }
            default -> demand(false, "unknown step " + step);
        }
        if (to == Stage.CLOSED) {
            closes();
        }
    }

    /** All that the table asks was signed in this round, in its order, each step by another person. */
    private void closes() {
        var road = world.procedure == Procedure.GENERAL ? GENERAL_ROAD : SHORT_ROAD;
        Map<String, Integer> last = new HashMap<>();
        for (var i = 0; i < log.size(); i++) {
            last.put(log.get(i).step(), i);
        }
        var before = -1;
        var signers = new HashSet<Officer>();
        for (var step : road) {
            var at = last.getOrDefault(step, -1);
            demand(at > before, "closed without " + step);
            before = at;
            var officer = at < 0 ? null : log.get(at).officer();
            demand(step.equals("END_NOTICE") || signers.add(officer), "signed twice: " + step);
        }
    }

    private @Nullable Officer latest(String step) {
        Officer officer = null;
        for (var entry : log) {
            officer = entry.step().equals(step) ? entry.officer() : officer;
        }
        return officer;
    }

    private void by(@Nullable Officer who, Post... posts) {
        demand(who != null && who.holdsAny(posts), "wrong post");
    }

    private void reason(String remark) {
        demand(!remark.isBlank(), "no reason");
    }

    private void demand(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint + " at " + log.get(log.size() - 1).step());
        }
    }
}
