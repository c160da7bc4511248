package app.folkmoot.query.pages;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Links are written as templates say them. Spring would look every link of a page up among the
 * files it serves, in all jars: a third of what a page with twenty posts costs.
 */
@Configuration(proxyBeanMethods = false)
class PlainLinks {
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> noResourceUrlEncoding() {
    FilterRegistrationBean<ResourceUrlEncodingFilter> none =
        new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    none.setEnabled(false);
    return none;
  }
}
