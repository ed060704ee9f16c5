package cn.mingzhang.clues;

import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of clues in the navigation, for the three posts. */
@Configuration(proxyBeanMethods = false)
class CluesSection {
    @Bean
    Section cluesInNavigation() {
        return new Section("clues", "/clues", "clues.title", 50, Cleared::is);
    }
}
