package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.SignatureFact;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 签批: who took which step, with name, post and unit as they were, and what exactly was signed. Written once. */
@Entity
@Immutable
@Table(name = "problem_signature")
class Signature {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    private int ordinal;
    private short round;
    private String step;

    @Enumerated(EnumType.STRING)
    private Stage stageFrom;

    @Enumerated(EnumType.STRING)
    private Stage stageTo;

    private @Nullable Long officerId;
    private String officerName;
    private String officerPost;
    private @Nullable Long unitId;
    private String unitName;
    private @Nullable Long onBehalfOfId;
    private @Nullable String onBehalfOf;
    private @Nullable Long paperId;
    private String remark;

    @Column(updatable = false)
    private String snapshot;

    private String digest;
    private LocalDate signedOn;
    private Instant signedAt;
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected Signature() {}

    @SuppressWarnings("NullAway")
    Signature(
            Problem problem,
            int ordinal,
            int round,
            ClosureStep step,
            Stage from,
            Stage to,
            Signer signer,
            Signed signed) {
        this.problem = problem;
        this.ordinal = ordinal;
        this.round = (short) round;
        this.step = step.name();
        this.stageFrom = from;
        this.stageTo = to;
        this.officerId = signer.officerId();
        this.officerName = signer.name();
        this.officerPost = signer.post();
        this.unitId = signer.unitId();
        this.unitName = signer.unit();
        this.onBehalfOfId =
                signer.onBehalfOf() == null ? null : signer.onBehalfOf().officerId();
        this.onBehalfOf =
                signer.onBehalfOf() == null ? null : signer.onBehalfOf().name();
        this.paperId = signer.paper() == null ? null : signer.paper().id();
        this.remark = signed.remark();
        this.snapshot = signed.snapshot();
        this.digest = signed.digest();
        this.signedOn = signed.on();
        this.signedAt = signed.at();
        this.recordedAt = signed.at();
    }

    /** What was signed: the canonical text before the signer's eyes, its SHA-256, his remark, and when. */
    record Signed(String remark, String snapshot, String digest, LocalDate on, Instant at) {}

    ClosureStep step() {
        return stepNamed(step);
    }

    static ClosureStep stepNamed(String name) {
        for (var short_ : ShortStep.values()) {
            if (short_.name().equals(name)) {
                return short_;
            }
        }
        return Step.valueOf(name);
    }

    SignatureFact fact() {
        return new SignatureFact(step(), ordinal, stageFrom, stageTo, officerId, unitId, onBehalfOfId);
    }

    int ordinal() {
        return ordinal;
    }

    int round() {
        return round;
    }

    Stage from() {
        return stageFrom;
    }

    Stage to() {
        return stageTo;
    }

    @Nullable
    Long officerId() {
        return officerId;
    }

    String officerName() {
        return officerName;
    }

    String officerPost() {
        return officerPost;
    }

    String unitName() {
        return unitName;
    }

    /** The name of whom he stood in for; null when he signed in his own right. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    /** The print that was signed by hand; null when it was signed here. */
    @Nullable
    Long paperId() {
        return paperId;
    }

    String remark() {
        return remark;
    }

    String snapshot() {
        return snapshot;
    }

    String digest() {
        return digest;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Instant signedAt() {
        return signedAt;
    }
}
