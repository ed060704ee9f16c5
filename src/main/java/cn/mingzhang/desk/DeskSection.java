package cn.mingzhang.desk;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the navigation; who only leads has the leaders' page in its place. */
@Configuration(proxyBeanMethods = false)
class DeskSection {
    @Bean
    Section deskInNavigation() {
        return new Section("desk", "/", "desk.title", 0, officer -> !DeskController.onlyLeads(officer));
    }
}
