package boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.client.RestTemplate;

/** A collector as Spring Boot's guides have it. */
@SpringBootApplication
@EnableScheduling
public class BootPrices {

  public static void main(String[] arguments) throws Exception {
    ConfigurableApplicationContext context = SpringApplication.run(BootPrices.class, arguments);
    context.getBean(PricesJob.class).awaitRounds();
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
    context.close();
  }

  @Bean
  RestTemplate rest() {
    return new RestTemplate();
  }
}
