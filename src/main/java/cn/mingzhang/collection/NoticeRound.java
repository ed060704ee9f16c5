package cn.mingzhang.collection;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 告知、催缴、送达 in the words that such a paper usually has: for many at a time, where nobody writes each by hand. */
@Component
@Transactional
public class NoticeRound {
    private final Situations situations;
    private final CollectionLedger ledger;
    private final ServiceDesk service;

    NoticeRound(Situations situations, CollectionLedger ledger, ServiceDesk service) {
        this.situations = situations;
        this.ledger = ledger;
        this.service = service;
    }

    /** 缴费告知书 until that day, or until the end of the usual term. @return its number */
    public String tell(String project, @Nullable LocalDate due, String phone, Officer clerk) {
        return issue(project, Rung.PAYMENT_NOTICE, due, phone, clerk);
    }

    /** 催缴通知书. @return its number */
    public String urge(String project, @Nullable LocalDate due, String phone, Officer clerk) {
        return issue(project, Rung.URGING_NOTICE, due, phone, clerk);
    }

    /** @throws Conflict where something is asked and not met */
    private String issue(String project, Rung rung, @Nullable LocalDate due, String phone, Officer officer) {
        var now = situations.held(project, officer);
        Map<Asked, String> said = Usual.texts(now, rung, officer);
        said.put(Asked.PHONE, phone);
        var until = due == null ? Usual.due(now, rung) : due;
        var unmet = ledger.issue(project, rung, now.file().version(), until, said, officer);
        if (!unmet.isEmpty()) {
            throw new Conflict(rung + " of " + project + ": " + unmet);
        }
        return situations.held(project, officer).lastEntry().number();
    }

    /** 直接送达 of the last paper, by the scan of its signed record. */
    public void serve(String project, LocalDate on, String recipient, byte[] scan, Officer clerk) {
        var now = situations.held(project, clerk);
        var last = now.lastEntry();
        var served = new Entry.Service(Entry.Service.Method.DIRECT, on, "", recipient, clerk.name(), "", "", null);
        try (var upload = Upload.of(last.number() + "送达回证.pdf", scan)) {
            service.serve(project, last.ordinal(), now.file().version(), served, upload, clerk);
        }
    }
}
