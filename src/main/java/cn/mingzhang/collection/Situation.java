package cn.mingzhang.collection;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.fees.Assessment;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.Position;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one project that the ladder asks, at one moment. */
record Situation(
        FeeProject project,
        @Nullable Assessment assessment,
        Position position,
        CollectionFile file,
        Terms terms,
        LocalDate today) {
    static final String KIND = "collection";

    Attempt attempt(Officer officer, boolean courtPaper, String remark) {
        return new Attempt(
                file,
                assessment == null ? null : assessment.proposerId(),
                position.arrears(),
                officer,
                today,
                terms,
                courtPaper,
                remark);
    }

    /** @throws Conflict where nothing was issued yet */
    Entry lastEntry() {
        var last = file.last();
        if (last == null) {
            throw new Conflict("nothing was issued on " + project.number());
        }
        return last;
    }

    List<Rung> next() {
        return Rung.next(file.rung());
    }

    /** Whose it is (403); the version he saw (400, 409); and whether the ladder has it here (409). */
    void mustBeOpen(Rung rung, @Nullable Long version, Officer officer) {
        mustBeHis(rung, officer);
        mustBeAt(version);
        if (!next().contains(rung)) {
            throw new Conflict(rung + " after " + file.rung());
        }
    }

    void mustBeHis(Rung rung, Officer officer) {
        if (!rung.clause().isOpenTo(officer, project.unitId())) {
            throw new WrongPost(rung + " of unit " + project.unitId());
        }
    }

    void mustBeAt(@Nullable Long version) {
        if (version == null) {
            throw new MissingVersion("collection of " + project.number());
        }
        if (version != file.version()) {
            throw new Conflict("collection of " + project.number() + " has moved on");
        }
    }

    /** Who serves, holds and records: the clerk or the head of the project's office. */
    boolean isWorkedBy(Officer officer) {
        return officer.holdsAny(Post.FEE_CLERK, Post.UNIT_HEAD) && officer.isOf(project.unitId());
    }

    void mustBeWorkedBy(Officer officer) {
        if (!isWorkedBy(officer)) {
            throw new WrongPost("collection of unit " + project.unitId());
        }
    }

    Subject subject() {
        return new Subject(KIND, project.number());
    }

    HolderRef holder() {
        return new HolderRef(KIND, project.id(), subject());
    }
}
