package cn.mingzhang.help;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guide's place: last in the navigation, for everybody. */
@Configuration(proxyBeanMethods = false)
class HelpSection {
    @Bean
    Section helpInNavigation() {
        return new Section("help", "/help", "help.title", 900, officer -> true);
    }
}
