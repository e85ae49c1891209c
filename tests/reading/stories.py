"""Stories that several tests read, in our own words."""

CAR = (
    "State Dept. official: gift of car would break resolutions, if it happened\n\n"
    "Feb. 22, 2024 - 09:07 By Yonhap\n"
    "Matthew Miller, the State Department spokesperson, at the lectern in this Oct. 30, 2023, file photo. "
    "(Yonhap)\n\n"
    "WASHINGTON - A State Department spokesperson said Wednesday that Russia seems to have broken resolutions "
    "of the UN Security Council if it had given North Korean leader Kim Jong-un a limousine.\n\n"
    "The North's Korean Central News Agency reported Tuesday that Kim received a Russian-made car, a "
    "limousine, from President Vladimir Putin. The Kremlin later confirmed that it is an Aurus Senat, "
    "according to RIA Novosti.\n\n"
    '"If this is true, it would be one more breach of UN Security Council resolutions," Matthew Miller, the '
    "spokesperson, told a press briefing. He said those resolutions prohibit the supply of luxury automobiles "
    "and of transportation vehicles.\n\n"
    'Miller also spoke of a North Korean ballistic missile that Russia fired at Ukraine last month. "We will '
    'continue to use our tools, export controls and sanctions and interdiction," he said.\n'
)
