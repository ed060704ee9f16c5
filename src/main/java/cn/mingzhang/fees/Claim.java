package cn.mingzhang.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 减免主张: a ground, and what is shown for it.
 *
 * @param certificate 认定文件 of the competent authority; empty where there is none
 * @param relocated whether the project's relocation was lawfully approved
 */
public record Claim(Ground ground, String certificate, boolean relocated) {

    /** Why it cannot reduce a fee; the constant is also the message key's end. */
    public enum Flaw {
        /** 不是法定减免依据. */
        NOT_LAWFUL,
        /** 不在依据的施行期间. */
        OUTSIDE_ITS_DATES,
        /** 缺有权部门认定文件. */
        CERTIFICATE_MISSING,
        /** 未经批准易地建设. */
        NOT_RELOCATED
    }

    public Claim {
        certificate = certificate.strip();
    }

    /** All that speaks against it on that day; empty where it holds. */
    public List<Flaw> flaws(LocalDate on) {
        var flaws = new ArrayList<Flaw>();
        if (!ground.lawful()) {
            flaws.add(Flaw.NOT_LAWFUL);
        }
        if (!ground.span().covers(on)) {
            flaws.add(Flaw.OUTSIDE_ITS_DATES);
        }
        if (ground.needsCertificate() && certificate.isEmpty()) {
            flaws.add(Flaw.CERTIFICATE_MISSING);
        }
        if (ground.needsRelocation() && !relocated) {
            flaws.add(Flaw.NOT_RELOCATED);
        }
        return flaws;
    }
}
