package cn.mingzhang.compartment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** 阅览事由: asked once a person, clue and day. A closed list, so that no narrative comes in by it. */
public enum OpeningReason {
    /** 办理. */
    HANDLING,
    /** 审批. */
    APPROVAL,
    /** 核对台账. */
    RECONCILIATION,
    /** 问题会签. */
    COUNTERSIGN,
    /** 汇总统计. */
    STATISTICS;

    /** What the trail says of it: the key of its words. */
    public String remark() {
        return "#clues.reason." + name();
    }

    public static OpeningReason chosen(@Nullable String named) {
        for (var reason : values()) {
            if (reason.name().equals(named)) {
                return reason;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such reason");
    }

    /**
     * The page that asks, before a word of the record is shown.
     *
     * @param heading the key of its heading, to which the number is given
     * @param list where who gives no reason goes back to; the record lies beneath it
     */
    public static String ask(String heading, String number, String list, String section, Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute("number", number);
        model.addAttribute("list", list);
        model.addAttribute("section", section);
        model.addAttribute("reasons", values());
        return "clues/open";
    }
}
