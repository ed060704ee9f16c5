package cn.mingzhang.campaigns;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of campaigns. */
@Component
class CampaignWords extends Phrases {
    CampaignWords(MessageSource messages) {
        super(messages, "campaigns.");
    }
}
