package cn.mingzhang.procurement;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of procurements. */
@Component
class ProcurementWords extends Phrases {
    ProcurementWords(MessageSource messages) {
        super(messages, "procurement.");
    }
}
