#include "protocol/sentences.hpp"

#include <algorithm>
#include <array>

namespace oogst::protocol {
namespace {

struct Entry {
  std::string_view code;
  std::string_view nl;
  std::string_view en;
};

// Commands that are refused.
constexpr std::array refusals{
    Entry{"not_allowed", "Dit kan niet vanaf uw plaats. Vraag het aan de tafelvoorzitter of de dagvoorzitter.",
          "You cannot do this from your seat. Ask your table's chair or the moderator."},
    Entry{"not_now", "Dit kan niet in dit onderdeel van de dag. Wacht tot de dagvoorzitter verdergaat.",
          "This cannot be done in this part of the day. Wait until the moderator moves on."},
    Entry{"phase_moved_on", "Iemand anders heeft het programma al verder gezet. Kijk waar u nu bent en kies opnieuw.",
          "Someone else has already moved the programme on. See where you are now and choose again."},
    Entry{"unknown_insight", "Dit inzicht is er niet. Laad de pagina opnieuw en probeer het nog eens.",
          "This insight is not there. Reload the page and try again."},
    Entry{"unknown_question", "Deze vraag hoort niet bij uw tafel. Kies een andere vraag.",
          "This question does not belong to your table. Choose another question."},
    Entry{"unknown_kind", "Deze soort inzicht bestaat niet. Kies een andere soort.",
          "This kind of insight does not exist. Choose another kind."},
    Entry{"unknown_perspective", "Dit perspectief staat niet op de lijst. Kies een ander perspectief.",
          "This perspective is not on the list. Choose another perspective."},
    Entry{"unknown_table", "Deze tafel is er niet. Kies een andere tafel.",
          "This table is not there. Choose another table."},
    Entry{"unknown_person", "Deze persoon is er niet meer. Laad de pagina opnieuw.",
          "This person is no longer here. Reload the page."},
    Entry{"unknown_phase", "Dit onderdeel staat niet in het programma. Kies een ander onderdeel.",
          "This part is not in the programme. Choose another part."},
    Entry{"unknown_theme", "Dit thema staat niet in het programma. Kies een ander thema.",
          "This theme is not in the programme. Choose another theme."},
    Entry{"unknown_group", "Deze groep is er niet meer. Kijk welke groepen er nu zijn.",
          "This group is no longer there. See which groups there are now."},
    Entry{"unknown_reflection", "Deze reflectie is er niet meer. U hoeft niets te doen.",
          "This reflection is no longer there. You need not do anything."},
    Entry{"unknown_wall", "Deze wand is al losgekoppeld. U hoeft niets te doen.",
          "This wall has already been disconnected. You need not do anything."},
    Entry{"insight_exists", "Dit inzicht is er al. U hoeft niets te doen.",
          "This insight is already there. You need not do anything."},
    Entry{"not_shared", "Dit is niet, of niet meer, gedeeld met de zaal. Vraag wie het schreef om het te delen.",
          "This is not, or no longer, shared with the hall. Ask who wrote it to share it."},
    Entry{"withdrawn", "Dit inzicht is ingetrokken. Zet het eerst terug.",
          "This insight has been withdrawn. Restore it first."},
    Entry{"merged", "Dit inzicht is samengevoegd met een ander. Werk verder in het samengevoegde inzicht.",
          "This insight has been merged with another. Go on in the merged one."},
    Entry{"empty_text", "Hier staat nog geen tekst. Schrijf eerst iets op.",
          "There is no text here yet. Write something first."},
    Entry{"text_too_long", "De tekst is te lang. Maak hem korter, of verdeel hem over twee.",
          "The text is too long. Make it shorter, or spread it over two."},
    Entry{"unclean_text", "In de tekst staan onzichtbare tekens die hier niet kunnen. Typ dit stuk opnieuw.",
          "The text holds invisible characters that cannot be used here. Type this part again."},
    Entry{"bad_operation", "Uw wijziging paste niet op de tekst. Kijk naar de tekst en typ uw wijziging opnieuw.",
          "Your change did not fit the text. Look at the text and type your change again."},
    Entry{"unknown_base", "De tekst is intussen te veel veranderd. Kijk naar de tekst en typ uw wijziging opnieuw.",
          "The text has changed too much in the meantime. Look at the text and type your change again."},
    Entry{"out_of_range", "Dit getal is te groot of te klein. Kies een ander getal.",
          "This number is too large or too small. Choose another number."},
    Entry{"too_many", "Dit zijn er te veel. Kies er minder.", "These are too many. Choose fewer."},
    Entry{"refused_before", "Dit kon eerder al niet. Probeer het opnieuw als u het nog wilt.",
          "This could not be done before. Try again if you still want it."},
    Entry{"client_of_another", "Op dit apparaat was iemand anders ingelogd. Log opnieuw in met uw code.",
          "Someone else was logged in on this device. Log in again with your code."},
    Entry{"invalid_command", "De server begreep dit niet. Laad de pagina opnieuw en probeer het nog eens.",
          "The server did not understand this. Reload the page and try again."},
    Entry{"bad_name", "Vul een naam in van 1 tot 60 tekens.", "Fill in a name of 1 to 60 characters."},
    Entry{"code_used_up", "Met deze code zijn al heel veel mensen ingelogd. Vraag hulp bij de organisatie.",
          "Very many people have logged in with this code already. Ask the organisers for help."},
    Entry{"already_created", "Deze bijeenkomst is er al. U hoeft niets te doen.",
          "This conference is already there. You need not do anything."},
    Entry{"already_asked", "Iemand anders aan uw tafel vraagt dit al. Spreek samen af wie tafelvoorzitter wordt.",
          "Someone else at your table is already asking this. Agree together who becomes chair."},
    Entry{"unknown_message", "Dit bericht is er niet meer. U hoeft niets te doen.",
          "This message is no longer there. You need not do anything."},
    Entry{"step_built_upon", "Iemand heeft dit daarna veranderd. Kijk hoe het nu is, en verander het zo nodig zelf.",
          "Someone has changed this since. See how it is now, and change it yourself if need be."},
    Entry{"unknown_step", "Dit is al teruggedraaid, of u deed daarna iets anders. Kijk hoe het nu is.",
          "This has already been undone, or you did something else after it. See how it is now."},
    Entry{"not_asked", "Deze persoon vraagt er niet meer om. U hoeft niets te doen.",
          "This person no longer asks for this. You need not do anything."},
    Entry{"text_changed", "De tekst is net veranderd. Lees hem nog eens.",
          "The text has just changed. Read it once more."},
    Entry{"already_approved", "De andere dagvoorzitter heeft dit al goedgekeurd. U hoeft niets te doen.",
          "The other moderator has already approved this. You need not do anything."},
    Entry{"held_since", "Een andere dagvoorzitter houdt dit net tegen. Overleg, en laat het anders alsnog door.",
          "Another moderator has just held this. Talk it over, or let it through after all."},
    Entry{"floor_moved_on", "Iemand anders gaf het woord intussen door. Kijk wie het nu heeft.",
          "Someone else has passed the floor meanwhile. See who has it now."},
    Entry{"too_late", "Dit vroeg u toen er geen verbinding was. Het is niet gedaan. Kijk wat de zaal nu ziet.",
          "You asked this while there was no connection. It was not done. See what the hall sees now."},
    Entry{"not_let_through", "Dit inzicht is nog niet goedgekeurd, of het wordt tegengehouden. Keur het eerst goed.",
          "This insight is not approved yet, or it is held. Approve it first."},
};

// Requests over HTTP that fail.
constexpr std::array http_errors{
    Entry{"mistyped_code", "In deze code zit een typefout. Kijk op uw kaart en typ de code nog eens.",
          "This code has a typing error. Look at your card and type the code again."},
    Entry{"unknown_code",
          "Deze code kennen we niet. Kijk of u de kaart van vandaag heeft, of vraag hulp bij de ingang.",
          "We do not know this code. Check that you have today's card, or ask for help at the entrance."},
    Entry{"unknown_pairing", "Er is geen wand die deze code toont. Kijk op de wand en typ de code nog eens.",
          "No wall shows this code. Look at the wall and type the code again."},
    Entry{"bad_request", "De server begreep dit niet. Laad de pagina opnieuw en probeer het nog eens.",
          "The server did not understand this. Reload the page and try again."},
    Entry{"not_saved_now", "Er kan nu even niets worden opgeslagen. Probeer het over een halve minuut opnieuw.",
          "Nothing can be saved just now. Try again in half a minute."},
    Entry{"not_found", "Deze pagina is er niet. Ga naar het begin en vul uw code in.",
          "This page is not there. Go to the start and fill in your code."},
    Entry{"wrong_method", "De server begreep dit niet. Laad de pagina opnieuw en probeer het nog eens.",
          "The server did not understand this. Reload the page and try again."},
    Entry{"too_busy", "Er vragen er nu te veel tegelijk. Probeer het over een halve minuut opnieuw.",
          "Too many are asking at once just now. Try again in half a minute."},
    Entry{"too_slow", "Uw verbinding was te traag. Probeer het opnieuw, zo mogelijk dichter bij het wifi-punt.",
          "Your connection was too slow. Try again, closer to the Wi-Fi point if you can."},
    Entry{"too_large", "Dit is te veel tekst in een keer. Maak het korter en probeer het opnieuw.",
          "This is too much text at once. Make it shorter and try again."},
    Entry{"foreign_origin", "Deze pagina hoort niet bij deze server. Open het adres dat op uw kaart staat.",
          "This page does not belong to this server. Open the address that is on your card."},
    Entry{"internal_error", "Er ging iets mis op de server. Probeer het over een minuut opnieuw.",
          "Something went wrong on the server. Try again in a minute."},
};

// Why the server closes a connection, and what it says of tokens over HTTP.
constexpr std::array goodbyes{
    Entry{"invalid_frame", "Deze pagina en de server begrijpen elkaar niet. Laad de pagina opnieuw.",
          "This page and the server do not understand each other. Reload the page."},
    Entry{"bad_token", "We weten niet meer wie u bent. Vul uw code nog eens in; wat u schreef blijft bewaard.",
          "We no longer know who you are. Fill in your code again; what you wrote is kept."},
    Entry{"expired_token", "U bent te lang geleden ingelogd. Vul uw code nog eens in; wat u schreef blijft bewaard.",
          "You logged in too long ago. Fill in your code again; what you wrote is kept."},
    Entry{"hello_expected", "De verbinding kwam niet goed tot stand. Laad de pagina opnieuw.",
          "The connection was not made well. Reload the page."},
    Entry{"removed", "Deze wand is losgekoppeld. Laat de dagvoorzitter de nieuwe code intypen.",
          "This wall has been disconnected. Let the moderator type the new code."},
};

const Entry* find(std::string_view code) {
  const auto is_it = [&](const Entry& entry) { return entry.code == code; };
  if (const auto* entry = std::ranges::find_if(refusals, is_it); entry != refusals.end()) return entry;
  if (const auto* entry = std::ranges::find_if(http_errors, is_it); entry != http_errors.end()) return entry;
  if (const auto* entry = std::ranges::find_if(goodbyes, is_it); entry != goodbyes.end()) return entry;
  return nullptr;
}

}  // namespace

std::string_view sentence(std::string_view code, Language language) {
  const Entry* entry = find(code);
  if (entry == nullptr) return sentence("internal_error", language);
  return language == Language::en ? entry->en : entry->nl;
}

std::string_view saving_sentence(bool saving, Language language) {
  if (saving) {
    return language == Language::en ? "Everything can be saved again. You can go on."
                                    : "Alles kan weer worden opgeslagen. U kunt verdergaan.";
  }
  return language == Language::en
             ? "Nothing can be saved just now. Keep this page open; what you type is sent by itself later."
             : "Er kan nu even niets worden opgeslagen. Laat deze pagina open; wat u typt wordt straks vanzelf "
               "verstuurd.";
}

std::vector<std::string_view> codes_with_sentences() {
  std::vector<std::string_view> codes;
  for (const Entry& entry : refusals) codes.push_back(entry.code);
  for (const Entry& entry : http_errors) codes.push_back(entry.code);
  for (const Entry& entry : goodbyes) codes.push_back(entry.code);
  return codes;
}

}  // namespace oogst::protocol
