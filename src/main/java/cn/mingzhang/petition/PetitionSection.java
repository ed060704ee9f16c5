package cn.mingzhang.petition;

import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the desk in the navigation, for the desk alone. */
@Configuration(proxyBeanMethods = false)
class PetitionSection {
    @Bean
    Section petitionInNavigation() {
        return new Section(
                "petition",
                "/petition",
                "petition.title",
                55,
                officer -> officer.inOwnRight().holds(Post.PETITION_DESK));
    }
}
