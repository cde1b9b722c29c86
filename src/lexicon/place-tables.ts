/**
 * Tables of places, one a line: names (the first is the key), then demonyms, then capitals, the fields separated by bars, the entries by
 * commas. Own compilation; field listing after ISO 3166-1 and 3166-2:US and the CIA World Factbook.
 */

/** Sovereign states, and territories that news treat as actors, whoever recognises them. */
export const countries = `
Afghanistan | Afghan, Afghani | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan | Luanda
Antigua and Barbuda | Antiguan, Barbudan | Saint John's
Argentina | Argentine, Argentinian, Argentinean | Buenos Aires
Armenia | Armenian | Yerevan, Jerevan
Australia | Australian, Aussie | Canberra
Austria | Austrian | Vienna
Azerbaijan, Azerbaidjan | Azerbaijani, Azeri | Baku
Bahamas | Bahamian | Nassau
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi | Dhaka, Dacca
Barbados | Barbadian, Bajan | Bridgetown
Belarus, Byelarus | Belarusian, Belarussian, Byelorussian | Minsk
Belgium | Belgian | Brussels
Belize | Belizean | Belmopan
Benin | Beninese | Porto-Novo, Cotonou
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz, Sucre
Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia | Bosnian, Bosniak, Herzegovinian | Sarajevo
Botswana | Motswana, Botswanan, Batswana | Gaborone
Brazil | Brazilian | Brasilia
Brunei | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian | Bujumbura, Gitega
Cambodia, Kampuchea | Cambodian, Khmer | Phnom Penh
Cameroon | Cameroonian | Yaounde
Canada | Canadian | Ottawa
Cape Verde, Cabo Verde | Cape Verdean | Praia
Central African Republic | Central African | Bangui
Chad | Chadian | N'Djamena, Ndjamena
Chile | Chilean | Santiago
China, People's Republic of China, PRC, mainland China | Chinese | Beijing, Peking
Colombia | Colombian | Bogota
Comoros | Comoran, Comorian | Moroni
Congo, Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo | Congolese | Kinshasa
Republic of the Congo, Congo-Brazzaville, Republic of Congo | | Brazzaville
Costa Rica | Costa Rican | San Jose
Croatia | Croatian, Croat | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czech Republic, Czechia | Czech | Prague
Denmark | Danish, Dane | Copenhagen
Djibouti | Djiboutian | Djibouti City
Dominica | | Roseau
Dominican Republic | Dominican | Santo Domingo
East Timor, Timor-Leste | Timorese, East Timorese | Dili
Ecuador | Ecuadorian, Ecuadoran, Ecuadorean | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran, Salvadorean | San Salvador
Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini, Swaziland | Swazi | Mbabane
Ethiopia | Ethiopian | Addis Ababa
Fiji | Fijian | Suva
Finland | Finnish, Finn | Helsinki
France | French, Frenchman, Frenchmen | Paris
Gabon | Gabonese | Libreville
Gambia, The Gambia | Gambian | Banjul
Georgia | Georgian | Tbilisi
Germany | German | Berlin
Ghana | Ghanaian | Accra
Greece | Greek, Hellenic | Athens
Grenada | Grenadian | Saint George's
Guatemala | Guatemalan | Guatemala City
Guinea | Guinean | Conakry
Guinea-Bissau | Bissau-Guinean | Bissau
Guyana | Guyanese | Georgetown
Haiti | Haitian | Port-au-Prince
Holy See, Vatican, Vatican City | | 
Honduras | Honduran | Tegucigalpa
Hong Kong | Hong Konger, Hongkonger | 
Hungary | Hungarian, Magyar | Budapest
Iceland | Icelandic, Icelander | Reykjavik
India | Indian | New Delhi, Delhi
Indonesia | Indonesian | Jakarta
Iran, Islamic Republic of Iran, Persia | Iranian, Persian | Tehran, Teheran
Iraq | Iraqi | Baghdad
Ireland, Republic of Ireland, Irish Republic | Irish, Irishman, Irishmen | Dublin
Israel | Israeli | Jerusalem, Tel Aviv
Italy | Italian | Rome
Ivory Coast, Cote d'Ivoire | Ivorian, Ivoirian | Yamoussoukro, Abidjan
Jamaica | Jamaican | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakhstani, Kazakh | Astana, Nur-Sultan
Kenya | Kenyan | Nairobi
Kiribati | I-Kiribati | Tarawa
Kosovo | Kosovar, Kosovan | Pristina, Prishtina
Kuwait | Kuwaiti | Kuwait City
Kyrgyzstan, Kirghizia | Kyrgyz, Kyrgyzstani | Bishkek
Laos | Laotian, Lao | Vientiane
Latvia | Latvian | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho, Mosotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein | Liechtensteiner | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg | Luxembourger, Luxembourgish | Luxembourg City
Madagascar | Malagasy | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur, Putrajaya
Maldives | Maldivian |
Mali | Malian | Bamako
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican | Mexico City
Micronesia | Micronesian | Palikir
Moldova, Moldavia | Moldovan, Moldavian | Chisinau
Monaco | Monegasque, Monacan | 
Mongolia | Mongolian, Mongol | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar, Burma | Burmese, Myanma | Naypyidaw, Naypyitaw
Namibia | Namibian | Windhoek
Nauru | Nauruan | Yaren
Nepal | Nepali, Nepalese | Kathmandu, Katmandu
Netherlands, Holland | Dutch, Dutchman, Dutchmen | Amsterdam, The Hague, Hague
New Zealand | New Zealander, Kiwi | Wellington
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja
North Korea, DPRK, Democratic People's Republic of Korea | North Korean | Pyongyang
North Macedonia, Macedonia, FYROM | Macedonian, North Macedonian | Skopje
Norway | Norwegian | Oslo
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palau | Palauan | Ngerulmud
Palestine, Palestinian territories, State of Palestine, Palestinian Authority | Palestinian | Ramallah
Panama | Panamanian | Panama City
Papua New Guinea | Papua New Guinean | Port Moresby
Paraguay | Paraguayan | Asuncion
Peru | Peruvian | Lima
Philippines | Filipino, Philippine, Filipina | Manila
Poland | Polish, Pole | Warsaw
Portugal | Portuguese | Lisbon
Qatar | Qatari | Doha
Romania, Rumania | Romanian | Bucharest
Russia, Russian Federation | Russian | Moscow
Rwanda | Rwandan | Kigali
Saint Kitts and Nevis | Kittitian, Nevisian | Basseterre
Saint Lucia | Saint Lucian | Castries
Saint Vincent and the Grenadines | Vincentian | Kingstown
Samoa | Samoan | Apia
San Marino | Sammarinese |
Sao Tome and Principe | Sao Tomean | Sao Tome
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Riyadh
Senegal | Senegalese | Dakar
Serbia | Serbian, Serb | Belgrade
Seychelles | Seychellois |
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean | 
Slovakia, Slovak Republic | Slovak, Slovakian | Bratislava
Slovenia | Slovenian, Slovene | Ljubljana
Solomon Islands | Solomon Islander | Honiara
Somalia | Somali, Somalian | Mogadishu
South Africa | South African | Pretoria, Cape Town
South Korea, Republic of Korea, ROK | South Korean | Seoul
South Sudan | South Sudanese | Juba
Spain | Spanish, Spaniard | Madrid
Sri Lanka, Ceylon | Sri Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swede | Stockholm
Switzerland | Swiss | Bern, Berne
Syria, Syrian Arab Republic | Syrian | Damascus
Taiwan, Republic of China, Chinese Taipei | Taiwanese | Taipei
Tajikistan | Tajik, Tajikistani | Dushanbe
Tanzania | Tanzanian | Dodoma, Dar es Salaam
Thailand | Thai | Bangkok
Togo | Togolese | Lome
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago, Trinidad | Trinidadian, Tobagonian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey, Turkiye | Turkish, Turk | Ankara
Turkmenistan | Turkmen | Ashgabat
Tuvalu | Tuvaluan | Funafuti
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv, Kiev
United Arab Emirates, UAE, Emirates | Emirati | Abu Dhabi
United Kingdom, UK, Great Britain, Britain | British, Briton, Brit, Britishman | London
United States, U.S., USA, United States of America, America | American | Washington, Washington DC, Washington D C
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek, Uzbekistani | Tashkent
Vanuatu | ni-Vanuatu | Port Vila
Venezuela | Venezuelan | Caracas
Vietnam, Viet Nam | Vietnamese | Hanoi
Yemen | Yemeni, Yemenite | Sanaa, Sana'a
Zambia | Zambian | Lusaka
Zimbabwe | Zimbabwean | Harare
Abkhazia | Abkhaz, Abkhazian | Sukhumi
South Ossetia | South Ossetian, Ossetian | Tskhinvali
Nagorno-Karabakh, Karabakh, Nagorny Karabakh, Artsakh, Mountainous Karabakh | Karabakhi, Artsakhi | Stepanakert, Khankendi
Transnistria, Transdniestria, Trans-Dniester | Transnistrian | Tiraspol
Northern Cyprus, Turkish Republic of Northern Cyprus | Turkish Cypriot | 
Western Sahara | Sahrawi, Saharawi | Laayoune, El Aaiun
Somaliland | Somalilander | Hargeisa
England | English, Englishman, Englishmen | 
Scotland | Scottish, Scot, Scots | Edinburgh
Wales | Welsh, Welshman, Welshmen | Cardiff
Northern Ireland, Ulster | Northern Irish | Belfast
Catalonia | Catalan | Barcelona
Basque Country | Basque | Vitoria
Kurdistan, Iraqi Kurdistan | Kurdish, Kurd | Erbil, Irbil
Chechnya | Chechen | Grozny
Dagestan | Dagestani | Makhachkala
Crimea | Crimean | Simferopol
Tibet | Tibetan | Lhasa
Xinjiang | Uyghur, Uighur, Xinjiangese | Urumqi
Gaza, Gaza Strip | Gazan | Gaza City
Puerto Rico | Puerto Rican | San Juan
Greenland | Greenlandic, Greenlander | Nuuk
Bermuda | Bermudian, Bermudan | 
Soviet Union, USSR | Soviet | 
Yugoslavia | Yugoslav, Yugoslavian | 
Czechoslovakia | Czechoslovak, Czechoslovakian | 
East Germany, German Democratic Republic, GDR | East German | East Berlin
West Germany | West German | Bonn
Korea, Korean Peninsula | Korean | 
Ottoman Empire | Ottoman | Constantinople
`;

/** States of the US and their like; inhabitants; capital. */
export const usStates = `
Alabama | Alabamian, Alabaman | Montgomery
Alaska | Alaskan | Juneau
Arizona | Arizonan, Arizonian | Phoenix
Arkansas | Arkansan | Little Rock
California | Californian | Sacramento
Colorado | Coloradan, Coloradoan | Denver
Connecticut | Connecticuter | Hartford
Delaware | Delawarean | Dover
Florida | Floridian, Floridan | Tallahassee
State of Georgia | | Atlanta
Hawaii | Hawaiian | Honolulu
Idaho | Idahoan | Boise
Illinois | Illinoisan | Springfield
Indiana | Hoosier, Indianan | Indianapolis
Iowa | Iowan | Des Moines
Kansas | Kansan | Topeka
Kentucky | Kentuckian | Frankfort
Louisiana | Louisianan, Louisianian | Baton Rouge
Maine | Mainer | Augusta
Maryland | Marylander | Annapolis
Massachusetts | Bay Stater, Massachusettsan | Boston
Michigan | Michigander, Michiganian | Lansing
Minnesota | Minnesotan | Saint Paul, St Paul
Mississippi | Mississippian | Jackson
Missouri | Missourian | Jefferson City
Montana | Montanan | Helena
Nebraska | Nebraskan | Lincoln
Nevada | Nevadan | Carson City
New Hampshire | New Hampshirite | Concord
New Jersey | New Jerseyan, New Jerseyite | Trenton
New Mexico | New Mexican | Santa Fe
New York, New York State | New Yorker | Albany
North Carolina | North Carolinian | Raleigh
North Dakota | North Dakotan | Bismarck
Ohio | Ohioan | Columbus
Oklahoma | Oklahoman | Oklahoma City
Oregon | Oregonian | Salem
Pennsylvania | Pennsylvanian | Harrisburg
Rhode Island | Rhode Islander | Providence
South Carolina | South Carolinian | Columbia
South Dakota | South Dakotan | Pierre
Tennessee | Tennessean | Nashville
Texas | Texan | Austin
Utah | Utahn, Utahan | Salt Lake City
Vermont | Vermonter | Montpelier
Virginia | Virginian | Richmond
Washington State, State of Washington | Washingtonian | Olympia
West Virginia | West Virginian | Charleston
Wisconsin | Wisconsinite | Madison
Wyoming | Wyomingite | Cheyenne
District of Columbia | |
Guam | Guamanian | Hagatna
`;

/** Continents, regions, blocs, seats and great cities that are no capital. */
export const largePlaces = `
Africa | African
Sub-Saharan Africa
North Africa | North African
East Africa | East African
West Africa | West African
Southern Africa
Horn of Africa
Sahel | Sahelian
Maghreb | Maghrebi
Asia | Asian
Central Asia | Central Asian
South Asia | South Asian
Southeast Asia, South-East Asia | Southeast Asian
East Asia | East Asian
Asia-Pacific
Indo-Pacific
Europe | European
Eastern Europe | Eastern European, East European
Western Europe | Western European, West European
Central Europe | Central European
Scandinavia | Scandinavian
Nordic countries | Nordic
Baltics, Baltic states | Balt
Balkans, Western Balkans
Benelux
Iberia, Iberian Peninsula | Iberian
Caucasus, South Caucasus, North Caucasus, Transcaucasia | Caucasian
Middle East, Mideast, Near East | Middle Eastern, Mideastern
Levant | Levantine
Gulf, Persian Gulf, Arabian Gulf
Arabia, Arabian Peninsula | Arabian
Arab world | Arab
North America | North American
Central America | Central American
South America | South American
Latin America | Latin American
Caribbean, West Indies | West Indian
Oceania | Oceanian
Polynesia | Polynesian
Arctic
Antarctica, Antarctic
West, Western world
Global South
European Union, EU, EU27
Eurozone, euro zone, euro area
NATO, North Atlantic Treaty Organization
United Nations, UN
African Union, AU
Arab League
ASEAN
Commonwealth
Siberia | Siberian
Donbas, Donbass
Kashmir, Jammu and Kashmir | Kashmiri
Punjab | Punjabi
Bengal | Bengali
Sinai
West Bank, Judea and Samaria
East Jerusalem
Golan Heights, Golan
Darfur | Darfuri
Tigray | Tigrayan
Katanga | Katangese
Biafra | Biafran
Bavaria | Bavarian
Saxony | Saxon
Flanders | Flemish
Wallonia | Walloon
Sicily | Sicilian
Sardinia | Sardinian
Corsica | Corsican
Brittany | Breton
Normandy | Norman
Andalusia | Andalusian
Galicia | Galician
Quebec | Quebecer, Quebecois
Ontario | Ontarian
British Columbia | British Columbian
Alberta | Albertan
Queensland | Queenslander
Tasmania | Tasmanian
New South Wales
New England | New Englander
Midwest | Midwestern, Midwesterner
Deep South
West Coast
East Coast
Gulf Coast
Appalachia | Appalachian
New York City, NYC
Los Angeles | Angeleno, Angelino
Chicago | Chicagoan
Houston | Houstonian
Dallas
Philadelphia | Philadelphian
San Francisco | San Franciscan
Seattle
Miami
Detroit
New Orleans | New Orleanian
Las Vegas
Toronto | Torontonian
Montreal | Montrealer
Vancouver
Sydney
Melbourne
Shanghai
Shenzhen
Wuhan
Mumbai, Bombay
Kolkata, Calcutta
Chennai, Madras
Karachi
Lahore
Istanbul
Dubai
Mecca, Makkah | Meccan
Medina
Aleppo
Homs
Mosul
Basra
Benghazi
Alexandria
Johannesburg
Lagos
Geneva
Zurich
Frankfurt
Munich
Hamburg
Cologne
Milan | Milanese
Naples | Neapolitan
Venice | Venetian
Marseille, Marseilles
Lyon
Manchester | Mancunian
Birmingham
Liverpool | Liverpudlian
Glasgow | Glaswegian
Rio de Janeiro, Rio
Sao Paulo
Saint Petersburg, St Petersburg, Petersburg
Vladivostok
Kharkiv, Kharkov
Odesa, Odessa
Lviv, Lvov
Mariupol
Donetsk
Luhansk, Lugansk
Kherson
Sevastopol
White House
Kremlin
Downing Street
Capitol Hill
Pentagon
`;
