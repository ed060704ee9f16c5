package cn.mingzhang.handovers;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 交接清单 with its lines and signatures. */
record Handover(Head head, List<Line> lines, List<Signed> signatures) {

    /** @param closing why it was cancelled */
    record Head(
            long id,
            String number,
            int version,
            long giverId,
            String giverName,
            long giverUnitId,
            String giverUnit,
            Occasion occasion,
            String reason,
            long openerId,
            String openerName,
            LocalDate openedOn,
            State state,
            @Nullable LocalDate closedOn,
            String closing) {}

    /** @param moved null until it is signed by all */
    record Line(
            long id,
            String kind,
            String key,
            String recordNumber,
            String text,
            String href,
            @Nullable Long takerId,
            @Nullable String takerName,
            @Nullable Boolean moved) {

        OpenWork.Item item() {
            return new OpenWork.Item(kind, key, recordNumber, text, href);
        }

        boolean isFor(Officer officer) {
            return takerId != null && takerId == officer.id();
        }
    }

    enum Role {
        /** 移交人 himself. */
        GIVER,
        /** 单位负责人, the giver being absent. */
        FOR_GIVER,
        /** 接收人. */
        TAKER
    }

    record Signed(
            Role role,
            long officerId,
            String officerName,
            String officerUnit,
            String digest,
            LocalDate signedOn,
            Instant signedAt) {}

    Handover {
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
    }

    boolean isOpen() {
        return head.state() == State.OPEN;
    }

    boolean isGivenBy(Officer officer) {
        return head.giverId() == officer.id();
    }

    boolean isTakenBy(Officer officer) {
        return lines.stream().anyMatch(line -> line.isFor(officer));
    }

    /** Everything has its taker: then it can be signed. */
    boolean isComplete() {
        return lines.stream().allMatch(line -> line.takerId() != null);
    }

    boolean isSignedByAnybody() {
        return !signatures.isEmpty();
    }

    boolean isSignedBy(Officer officer) {
        return signatures.stream().anyMatch(signed -> signed.officerId() == officer.id());
    }

    boolean isGiven() {
        return signatures.stream().anyMatch(signed -> signed.role() != Role.TAKER);
    }

    Set<Long> takers() {
        var takers = new TreeSet<Long>();
        lines.stream().map(Line::takerId).filter(Objects::nonNull).forEach(takers::add);
        return takers;
    }

    /** Given, and taken by each who is named. */
    boolean isSignedByAll() {
        return isGiven()
                && takers().stream()
                        .allMatch(taker -> signatures.stream().anyMatch(signed -> signed.officerId() == taker));
    }

    /** What each signs, as a canonical text: one line a field, always in this order. */
    String snapshot() {
        var text = new StringBuilder();
        line(text, "编号", head.number());
        line(text, "移交人", head.giverName() + "|" + head.giverUnit());
        line(text, "事由", head.occasion() + "|" + head.reason());
        for (var line : lines) {
            line(text, line.kind(), line.key() + "|" + line.recordNumber() + "|" + line.text() + "|" + line.takerId());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String field, String value) {
        text.append(field)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", ""))
                .append('\n');
    }

    static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
