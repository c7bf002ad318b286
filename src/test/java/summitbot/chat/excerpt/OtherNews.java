package summitbot.chat.excerpt;

import java.util.List;

/** Invented reports, many of them of the events that the articles are about, in words that no article prints. */
final class OtherNews {
    private OtherNews() {}

    static List<String> sentences() {
        return List.of(
                "Russian President Vladimir Putin arrived in Beijing on Sunday for a four-day visit to China.",
                "US President Donald Trump said on Friday that his meeting with Vladimir Putin in Alaska was a ten out of ten.",
                "Ukrainian President Volodymyr Zelensky said he would meet Trump in Washington on Monday to discuss ending the war.",
                "European leaders will join Zelensky at the White House on Monday, the European Commission said.",
                "The two presidents met for almost three hours at a military base outside Anchorage before speaking to reporters.",
                "Kremlin aide Yuri Ushakov told reporters that a trilateral meeting had not been discussed in Alaska.",
                "Putin spoke by phone with Chinese President Xi Jinping before the summit in Alaska, the Kremlin said in a statement.",
                "Kazakh President Kassym-Jomart Tokayev held talks with Uzbek President Shavkat Mirziyoyev in Astana on Thursday.",
                "India's foreign ministry said Modi had urged both sides to end the conflict in Ukraine as soon as possible.",
                "Brazilian President Luiz Inácio Lula da Silva told reporters that tariffs would be answered in kind.",
                "The Russian delegation included Deputy Prime Minister Alexander Novak and the head of the sovereign wealth fund.",
                "Foreign Minister Sergey Lavrov arrived in Alaska wearing a sweatshirt with the letters CCCP on it.",
                "Treasury Secretary Scott Bessent said the United States could raise secondary tariffs on India if the talks failed.",
                "The summit in Helsinki in 2018 was the last time the two leaders stood side by side before reporters.",
                "Anadolu reported that Turkish President Recep Tayyip Erdogan spoke with Putin about the outcome of the talks.",
                "“We made great progress today, but there is no deal until there is a deal,” the American president said.",
                "Hungary offered to host a second meeting between the leaders, but the plan was shelved in October.",
                "The central bank raised its key rate to 12 percent on Wednesday to fight inflation.",
                "Scientists have found a new species of frog in the rainforest of northern Peru.",
                "The home team won the cup final by three goals to one after extra time on Saturday.",
                "A storm warning is in force for the western coast until Monday morning, the weather service said.",
                "Belarusian President Alexander Lukashenko pardoned sixteen prisoners after a phone call with Trump.",
                "South African President Cyril Ramaphosa welcomed the leaders of the G20 in Johannesburg on Saturday.",
                "Kazakhstan’s parliament ratified an agreement on transit with its neighbours on the Caspian Sea.",
                "Президент России Владимир Путин прибыл на Аляску для встречи с Дональдом Трампом.",
                "Rusya Devlet Başkanı Vladimir Putin, Alaska'da ABD Başkanı Donald Trump ile bir araya geldi.",
                "The Kremlin said the two leaders discussed the prospects for a new arms control treaty and agreed to meet again.",
                "No agreement on Ukraine was reached in Alaska, the White House said on Saturday morning.",
                "When the talks at the base were over, both delegations flew home without a joint lunch.",
                "But mid-size cities in Siberia see little of the new trade, a Russian newspaper wrote.",
                "All three ministers were later dismissed by the president, the statement said on Sunday.",
                "The report said Trump briefed his French counterpart on the outcome of the talks in London.");
    }
}
