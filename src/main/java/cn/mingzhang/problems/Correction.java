package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 更正: a material field is wrong while signatures are being given. Granted, it makes this round's signatures lapse. */
@Entity
@Table(name = "problem_correction")
class Correction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    private String reason;
    private LocalDate askedOn;
    private long askedBy;
    private String askedName;
    private @Nullable Boolean granted;
    private @Nullable LocalDate decidedOn;
    private @Nullable Long decidedBy;
    private String answer = "";

    @SuppressWarnings("NullAway")
    protected Correction() {}

    @SuppressWarnings("NullAway")
    Correction(Problem problem, String reason, Officer asker, LocalDate on) {
        this.problem = problem;
        this.reason = reason;
        this.askedOn = on;
        this.askedBy = asker.id();
        this.askedName = asker.name();
    }

    void decide(boolean grant, String answer, Officer officer, LocalDate on) {
        this.granted = grant;
        this.answer = answer;
        this.decidedBy = officer.id();
        this.decidedOn = on;
    }

    boolean isOpen() {
        return granted == null;
    }

    Long id() {
        return id;
    }

    String reason() {
        return reason;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    String askedName() {
        return askedName;
    }

    @Nullable
    Boolean granted() {
        return granted;
    }

    String answer() {
        return answer;
    }
}
